namespace UrbanKi.Academy.Curriculum;

/// <summary>What links in a set of files may lead to.</summary>
internal sealed class LinkTargets
{
    /// <summary>Ids of glossary terms, of any language.</summary>
    public required IReadOnlySet<string> Terms { get; init; }
    public required IReadOnlySet<string> Facts { get; init; }
    /// <summary>The fact that a page in that language shows; null where facts are only cited.</summary>
    public Func<string, string, Fact?> ShownFact { get; init; } = (_, _) => null;
    /// <summary>The web address of each Markdown file that is a page.</summary>
    public required IReadOnlyDictionary<string, string> Pages { get; init; }
    /// <summary>The ids of the headings of each of these.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Anchors { get; init; }
    /// <summary>Null where images have no place.</summary>
    public ImageFiles? Images { get; init; }

    public static IReadOnlySet<string> TermsOf(ReferenceShelf shelf) => shelf.Glossary.Values.SelectMany(terms => terms).Select(term => term.Id).ToHashSet();

    public static IReadOnlySet<string> FactsOf(ReferenceShelf shelf) => shelf.Facts.Keys.ToHashSet();
}
