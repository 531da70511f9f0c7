using AngleSharp.Html.Parser;

namespace UrbanKi.Academy.Tests.Curriculum;

/// <summary>Parses HTML as a browser does and looks for what must never be there.</summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Elements =
        ["html", "head", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "br", "hr", "a", "img", "figure", "figcaption", "div", "span", "table", "thead", "tbody", "tr", "th", "td"];

    private static readonly HashSet<string> Attributes =
        ["id", "class", "href", "rel", "src", "alt", "width", "height", "loading", "scope", "tabindex", "role", "aria-label", "aria-hidden", "start", "type"];

    /// <summary>Null if all is well.</summary>
    public static string? Problem(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            if (!Elements.Contains(element.LocalName))
                return $"<{element.LocalName}> in {html}";
            if (element.Attributes.FirstOrDefault(attribute => !Attributes.Contains(attribute.LocalName)) is { } attribute)
                return $"{attribute.LocalName} in {html}";
            foreach (var address in new[] { element.GetAttribute("href"), element.GetAttribute("src") }.OfType<string>())
                if (!address.StartsWith('/') && !address.StartsWith('#') && !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal))
                    return $"{address} in {html}";
        }
        return null;
    }
}
