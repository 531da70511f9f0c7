using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.People.Retention;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>ForeignLanguage is the text's where it is not the page's, else null.</summary>
public sealed record LegalTextView(string Title, string Html, string? ForeignLanguage)
{
    public const string Imprint = "imprint", Privacy = "privacy", Accessibility = "accessibility", Processing = "processing";

    /// <summary>Of a text that tells how long what is kept: the clocks in force, so that no author has to write them down.</summary>
    public RetentionSchedule? Clocks { get; init; }
    /// <summary>Below the statement on accessibility: the way to report a barrier.</summary>
    public bool AsksForBarriers { get; init; }
    /// <summary>Whom to ask about it, as the town has said it, line by line.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];

    /// <summary>The text in that language, else in German; null where there is none.</summary>
    public static LegalTextView? Find(ReferenceShelf shelf, string id, string language)
    {
        if (!shelf.Legal.TryGetValue(id.ToLowerInvariant(), out var editions)) return null;
        var text = editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de");
        return text is null ? null : new(text.Title, OpenGaps.Mark(text.Html), text.Language == language ? null : text.Language) { AsksForBarriers = id.Equals(Accessibility, StringComparison.OrdinalIgnoreCase) };
    }
}
