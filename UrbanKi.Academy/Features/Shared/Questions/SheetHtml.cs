namespace UrbanKi.Academy.Features.Shared.Questions;

/// <summary>Fits the curriculum's finished HTML into legends, labels and headings, which take words but no paragraphs.</summary>
internal static class SheetHtml
{
    private static readonly string[] Blocks = ["<p", "<ul", "<ol", "<dl", "<div", "<table", "<figure", "<blockquote", "<h2", "<h3", "<h4", "<hr"];

    /// <summary>What a single paragraph holds; anything else as it is.</summary>
    public static string Inline(string html)
    {
        var trimmed = html.Trim();
        if (!trimmed.StartsWith("<p>", StringComparison.Ordinal) || !trimmed.EndsWith("</p>", StringComparison.Ordinal)) return trimmed;
        var inside = trimmed[3..^4];
        return IsBlock(inside) ? trimmed : inside;
    }

    public static bool IsBlock(string html) => Blocks.Any(block => html.Contains(block, StringComparison.Ordinal));
}
