using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>ForeignLanguage is the text's where it is not the page's, else null.</summary>
public sealed record LegalTextView(string Title, string Html, string? ForeignLanguage)
{
    /// <summary>The text in that language, else in German; null where there is none.</summary>
    public static LegalTextView? Find(ReferenceShelf shelf, string id, string language)
    {
        if (!shelf.Legal.TryGetValue(id.ToLowerInvariant(), out var editions)) return null;
        var text = editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de");
        return text is null ? null : new(text.Title, text.Html, text.Language == language ? null : text.Language);
    }
}
