using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>"> [!NOTE]" and its kin. Markdig's own extension knows them at the top level only, but hints stand inside questions.</summary>
internal sealed record Callout(string Name, string German, string English)
{
    private static readonly Callout[] Kinds =
    [
        new("note", "Hinweis", "Note"),
        new("tip", "Tipp", "Tip"),
        new("important", "Wichtig", "Important"),
        new("warning", "Achtung", "Warning"),
    ];

    public static IEnumerable<string> Names => Kinds.Select(kind => $"[!{kind.Name.ToUpperInvariant()}]");

    public string Title(string language) => language == "de" ? German : English;

    /// <summary>The call-out that a block quote is, once <see cref="TakeMarkers"/> has run.</summary>
    public static Callout? Of(QuoteBlock quote) => quote.GetData(typeof(Callout)) as Callout;

    public static bool IsTip(QuoteBlock quote) => Of(quote) is { Name: "tip" };

    /// <summary>Takes the markers off the text and notes on each block quote which call-out it is.</summary>
    public static void TakeMarkers(MarkdownDocument document, FileFindings findings)
    {
        foreach (var quote in document.Descendants<QuoteBlock>().ToList())
        {
            if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { } inline } paragraph)
                continue;
            var first = inline.TakeWhile(part => part is LiteralInline).Cast<LiteralInline>().ToList();
            var marker = string.Concat(first.Select(part => part.Content.ToString())).Trim();
            if (!marker.StartsWith("[!", StringComparison.Ordinal))
                continue;
            var kind = Kinds.FirstOrDefault(known => marker.Equals($"[!{known.Name}]", StringComparison.OrdinalIgnoreCase));
            if (kind is null || (first[^1].NextSibling is { } next and not LineBreakInline))
            {
                findings.Report(FindingCodes.UnknownCallout, quote.Line + 1, quote.Column + 1,
                    $"This is no call-out. Its first line must be one of {string.Join(", ", Names)} and nothing else; the text begins on the next line.");
                continue;
            }
            if (first[^1].NextSibling is LineBreakInline lineBreak)
                lineBreak.Remove();
            first.ForEach(part => part.Remove());
            if (inline.FirstChild is null)
                quote.Remove(paragraph);
            quote.SetData(typeof(Callout), kind);
        }
    }
}
