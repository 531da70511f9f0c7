using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Facts;

/// <summary>Stale: nobody has looked again by the day somebody meant to. ForeignLanguage is the fact's where it is not the page's, else null.</summary>
public sealed record FactView(Fact Fact, bool IsStale, string? ForeignLanguage)
{
    public string Title => Fact.Title;

    /// <summary>The fact in that language, else in German; null where there is none.</summary>
    public static FactView? Find(ReferenceShelf shelf, string? id, string language, DateOnly today)
    {
        if (id is null || !shelf.Facts.TryGetValue(id, out var editions)) return null;
        var fact = editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de");
        return fact is null ? null : new(fact, fact.CheckBy < today, fact.Language == language ? null : fact.Language);
    }
}
