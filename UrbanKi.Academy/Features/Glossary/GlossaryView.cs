using System.Globalization;
using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Glossary;

public sealed record GlossaryEntry(string Id, string Term, string Definition, IReadOnlyList<GlossaryTerm> SeeAlso);

/// <summary>The entries below one letter; "#" for what starts with none.</summary>
public sealed record GlossaryLetter(string Letter, IReadOnlyList<GlossaryEntry> Entries);

/// <summary>Wanted is what the reader looks for, empty for everything; Letters stand in the language's order; ForeignLanguage is the glossary's where it is not the page's, else null.</summary>
public sealed record GlossaryView(string Wanted, IReadOnlyList<GlossaryLetter> Letters, string? ForeignLanguage)
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public int Count => Letters.Sum(letter => letter.Entries.Count);

    /// <summary>The glossary in that language, else in German, with the terms that hold the wanted words.</summary>
    public static GlossaryView Of(ReferenceShelf shelf, string language, string? wanted)
    {
        wanted = wanted?.Trim() ?? "";
        var found = shelf.Glossary.ContainsKey(language) ? language : "de";
        var terms = shelf.Glossary.GetValueOrDefault(found) ?? [];
        var alphabet = CultureInfo.GetCultureInfo(found).CompareInfo;
        var byId = terms.ToDictionary(term => term.Id);
        var letters = terms
            .Where(term => Holds(term.Term) || Holds(term.Definition))
            .OrderBy(term => term.Term, Comparer<string>.Create((a, b) => alphabet.Compare(a, b, CompareOptions.IgnoreCase)))
            .Select(term => new GlossaryEntry(term.Id, term.Term, term.Definition, [.. term.SeeAlso.Where(byId.ContainsKey).Select(id => byId[id])]))
            .GroupBy(entry => LetterOf(entry.Term))
            .Select(group => new GlossaryLetter(group.Key, [.. group]));
        return new(wanted, [.. letters], found == language ? null : found);

        bool Holds(string text) => wanted.Length == 0 || alphabet.IndexOf(text, wanted, Loosely) >= 0;
    }

    /// <summary>Ä stands with A, as in a dictionary.</summary>
    private static string LetterOf(string term) =>
        term.Normalize(NormalizationForm.FormD) is [var first, ..] && char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : "#";
}
