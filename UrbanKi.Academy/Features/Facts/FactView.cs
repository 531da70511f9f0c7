using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Facts;

/// <summary>Stale: nobody has looked again by the day somebody meant to. ForeignLanguage is the fact's where it is not the page's, else null.</summary>
public sealed record FactView(Fact Fact, bool IsStale, string? ForeignLanguage)
{
    public string Title => Fact.Title;

    /// <summary>The fact in that language, else in German; null where there is none.</summary>
    public static FactView? Find(ReferenceShelf shelf, string? id, string language, DateOnly today) =>
        id is null || shelf.FindFact(id, language) is not { } fact ? null : new(fact, fact.CheckBy < today, fact.Language == language ? null : fact.Language);
}
