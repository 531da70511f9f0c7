namespace UrbanKi.Academy.Data.Search;

/// <summary>Something that can be found: a section of a lesson, a course, a term, a page on a change.</summary>
/// <param name="Place">What it belongs to, such as the course; may be empty.</param>
public sealed record SearchEntry(SearchKind Kind, string Language, string Title, string Place, string Address, string Text);

public enum SearchKind { Course, Lesson, Term, Change }

/// <summary>A find: the entry and the text around the first match, cut into matching and other pieces.</summary>
public sealed record SearchHit(SearchEntry Entry, IReadOnlyList<(string Text, bool IsMatch)> Snippet);
