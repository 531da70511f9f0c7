namespace UrbanKi.Academy.Learning;

/// <summary>A published course, kept for ever, so that what was taught can always be shown again.</summary>
public sealed class CourseVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string CourseId { get; init; }
    /// <summary>From 1, by course.</summary>
    public required int Number { get; init; }
    /// <summary>SHA-256 of the normalised text of all files, and of the facts that its pages show.</summary>
    public required string Hash { get; init; }
    /// <summary>A hash by language and lesson ("de/was-ist-ki"; the quiz is "de/quiz"), so that a typo in English doesn't touch German evidence.</summary>
    public required Dictionary<string, string> LessonHashes { get; init; }
    /// <summary>Material: changed lessons are asked for again in unfinished rounds. Else editorial.</summary>
    public required bool IsMaterial { get; init; }
    /// <summary>Which of the changed texts a trainer called material, named as in <see cref="LessonHashes"/>. Null where nobody was asked: then all of them are, if the version is.</summary>
    public IReadOnlyList<string>? MaterialSteps { get; init; }
    /// <summary>The last day on which completions of earlier versions count; null: they count as long as they are valid.</summary>
    public DateOnly? EarlierCountUntil { get; init; }
    public required DateTime PublishedAt { get; init; }
    /// <summary>Null when it was published from the content folder.</summary>
    public Guid? PublishedBy { get; init; }
    public string? Note { get; init; }
    /// <summary>What the course was called, by language, so that a report names it as it was.</summary>
    public required Dictionary<string, string> Titles { get; set; }
    /// <summary>Steps to complete it: lessons, and the quiz if there is one.</summary>
    public required int StepCount { get; init; }
    /// <summary>The course's folder and the facts that its pages show, as a zip.</summary>
    public required byte[] Archive { get; init; }
}
