using System.ComponentModel.DataAnnotations;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>What a trainer decided, as the form sends it.</summary>
public sealed class PublishInput
{
    public const int NoteLimit = 300;
    public const string Judgement = "judge:";
    public const string Editorial = "editorial";

    /// <summary>Longer than this, nobody plans; a later day is a slip.</summary>
    private const int MostYears = 5;

    public Guid Revision { get; set; }
    public Guid? Replaces { get; set; }
    /// <summary>"until" where completions of earlier versions shall count only so long.</summary>
    [MaxLength(10)] public string? Earlier { get; set; }
    /// <summary>A day, as it was typed.</summary>
    public string? Until { get; set; }
    public string? Note { get; set; }
    /// <summary>Changed texts that were called editorial; null where nobody was asked yet.</summary>
    public IReadOnlySet<string>? EditorialSteps { get; private set; }

    public bool IsLimited => Earlier == "until";

    public PublishDecision Decision => new(Revision, Replaces, EditorialSteps ?? new HashSet<string>(), IsLimited ? Day : null, Note?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } note ? note : null);

    private DateOnly? Day => DayText.Read(Until);

    /// <summary>Takes the answers beside the changed texts: their fields are called after the texts.</summary>
    public void Judge(IFormCollection form) =>
        EditorialSteps = form.Keys.Where(key => key.StartsWith(Judgement, StringComparison.Ordinal) && form[key] == Editorial).Select(key => key[Judgement.Length..]).ToHashSet();

    /// <summary>The field that can't be taken and the key of what is wrong with it; null where all is well.</summary>
    public (string Field, string Key)? ProblemOn(DateOnly today) =>
        Note?.Length > NoteLimit ? ("note", "Publish_NoteTooLong")
        : !IsLimited ? null
        : Day is not { } day ? ("until", "Publish_UntilMissing")
        : day < today ? ("until", "Publish_UntilPast")
        : day > today.AddYears(MostYears) ? ("until", "Publish_UntilFar")
        : null;
}
