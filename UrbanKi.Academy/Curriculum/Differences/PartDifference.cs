namespace UrbanKi.Academy.Curriculum;

/// <summary>What became of a lesson, the final quiz or the welcome page, in one language.</summary>
public sealed record PartDifference
{
    public const string WelcomeId = "index";
    public const string QuizId = "quiz";

    /// <summary>The lesson's id, <see cref="QuizId"/> or <see cref="WelcomeId"/>.</summary>
    public required string Id { get; init; }
    public required Fate Fate { get; init; }
    /// <summary>Null for an added one.</summary>
    public required string? OldTitle { get; init; }
    /// <summary>Null for a removed one.</summary>
    public required string? NewTitle { get; init; }
    /// <summary>It stands at another place among the lessons that both versions have.</summary>
    public bool IsMoved { get; init; }
    /// <summary>The id of a lesson with the very same text that is gone: whoever has done that one has not done this one.</summary>
    public string? FormerId { get; init; }
    /// <summary>All passages of both versions in reading order; empty where nothing changed.</summary>
    public required IReadOnlyList<PassageDifference> Passages { get; init; }

    public string Title => NewTitle ?? OldTitle ?? Id;
    public bool IsRenamed => OldTitle is not null && NewTitle is not null && OldTitle != NewTitle;
    /// <summary>The file differs, but nothing that a reader would see.</summary>
    public bool IsInvisible => Fate == Fate.Changed && !IsRenamed && Passages.All(passage => passage.Fate == Fate.Same);
    public bool IsNews => Fate != Fate.Same || IsMoved;
    public int WordsRemoved => Count(Fate.Removed);
    public int WordsAdded => Count(Fate.Added);

    private int Count(Fate fate) => Passages.SelectMany(passage => passage.Words).Where(stretch => stretch.Fate == fate).Sum(stretch => WordText.Count(stretch.Text));
}
