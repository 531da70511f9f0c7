namespace UrbanKi.Academy.Data.Completions;

/// <summary>Some of a report's rows, and the figures of all of them.</summary>
/// <param name="Count">How many rows there are.</param>
/// <param name="Number">The page's, from 1.</param>
public sealed record CompletionPage(IReadOnlyList<CompletionSum> Sums, int Count, int Number, IReadOnlyList<CompletionLine> Lines);
