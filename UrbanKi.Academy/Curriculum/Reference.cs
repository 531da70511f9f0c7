namespace UrbanKi.Academy.Curriculum;

/// <summary>A term of the glossary in one language.</summary>
public sealed record GlossaryTerm(string Id, string Term, string Definition, IReadOnlyList<string> SeeAlso);

/// <summary>A dated fact in one language, above all of law.</summary>
public sealed record Fact(string Id, string Language, string Title, DateOnly ValidFrom, DateOnly CheckedOn, DateOnly CheckBy, IReadOnlyList<Source> Sources, string Html)
{
    /// <summary>Where it lies below the content folder.</summary>
    public string Path => $"facts/{Id}.{Language}.md";
    /// <summary>The file as it was written, which is kept with each version of a course that shows the fact.</summary>
    public string Text { get; init; } = "";
    /// <summary>SHA-256 (lower-case hex) of what the fact says: title, valid from, sources and text. That somebody has checked it again makes it no other fact.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>A page of text such as the imprint, in one language.</summary>
public sealed record TextPage(string Id, string Language, string Title, string Html);

/// <summary>"What changes for me": one page for each AI system that is being introduced, in one language.</summary>
/// <param name="From">From when it changes; null while that is open.</param>
/// <param name="ChangedOn">When the page was last changed.</param>
/// <param name="IsExample">Marked as an example to adapt.</param>
public sealed record ChangePage(string Id, string Language, string Title, string Summary, DateOnly? From, DateOnly ChangedOn, IReadOnlyList<string> Audience, bool IsExample, string Html, IReadOnlyList<Heading> Headings);

/// <summary>An ordered list of courses for a role; titles and summaries by language.</summary>
public sealed record LearningPath(string Id, IReadOnlyDictionary<string, string> Titles, IReadOnlyDictionary<string, string> Summaries, IReadOnlyList<string> CourseIds);

public sealed record Competence(string Key, IReadOnlyDictionary<string, string> Names);

/// <summary>What courses refer to and pages show beside them: everything in the content folder that is not a course. By language where a language matters.</summary>
public sealed record ReferenceShelf
{
    public required IReadOnlyDictionary<string, IReadOnlyList<GlossaryTerm>> Glossary { get; init; }
    /// <summary>By id, then language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> Facts { get; init; }
    /// <summary>By id ("imprint"), then language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, TextPage>> Legal { get; init; }
    /// <summary>By id, then language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, ChangePage>> Changes { get; init; }
    /// <summary>By kind ("reminder"), then language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Mail.MailText>> Mails { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, Mail.MailText>>();
    public required IReadOnlyList<LearningPath> Paths { get; init; }
    public required IReadOnlyList<Competence> Competences { get; init; }

    /// <summary>The fact in that language, else in German; null where there is none.</summary>
    public Fact? FindFact(string id, string language) => Facts.GetValueOrDefault(id) is { } editions ? editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de") : null;

    /// <summary>The mail's text in that language, else in German; null where there is none.</summary>
    public Mail.MailText? FindMail(string kind, string language) => Mails.GetValueOrDefault(kind) is { } editions ? editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de") : null;

    /// <summary>The shelf with these facts in the place of its own of the same name.</summary>
    internal ReferenceShelf With(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> facts) =>
        facts.Count == 0 ? this : this with { Facts = Facts.Where(known => !facts.ContainsKey(known.Key)).Concat(facts).ToDictionary() };

    public static ReferenceShelf Empty { get; } = new()
    {
        Glossary = new Dictionary<string, IReadOnlyList<GlossaryTerm>>(),
        Facts = new Dictionary<string, IReadOnlyDictionary<string, Fact>>(),
        Legal = new Dictionary<string, IReadOnlyDictionary<string, TextPage>>(),
        Changes = new Dictionary<string, IReadOnlyDictionary<string, ChangePage>>(),
        Paths = [],
        Competences = [],
    };
}
