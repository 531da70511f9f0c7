using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Finished HTML as passages. Only for what this program rendered itself.</summary>
internal static partial class ProsePassages
{
    /// <param name="html">What a renderer of this program made.</param>
    /// <param name="all">What every passage of it is, but for pictures; without it, the HTML says what each is.</param>
    /// <param name="questionId">What they belong to.</param>
    public static IReadOnlyList<Passage> Of(string html, PassageKind? all = null, string questionId = "")
    {
        var passages = new List<Passage>();
        var open = new Stack<PassageKind>();
        var (text, form, targets, at) = (new StringBuilder(), new StringBuilder(), new List<string>(), 0);
        foreach (Match tag in Tag().Matches(html))
        {
            Add(html[at..tag.Index]);
            at = tag.Index + tag.Length;
            var (name, isEnd) = (tag.Groups["name"].Value, tag.Groups["end"].Length > 0);
            if (name == "img")
            {
                // A picture's address holds a hash of its bytes: another picture of the same name has another address.
                passages.Add(new(PassageKind.Picture, Attribute(tag.Value, "alt"), questionId, Attribute(tag.Value, "src")));
                continue;
            }
            if (KindOf(name) is not { } kind)
            {
                form.Append(tag.Value);
                if (name == "a" && !isEnd) targets.Add(Attribute(tag.Value, "href"));
                if (name is "br" or "hr") text.Append(' ');
                continue;
            }
            Flush();
            if (!isEnd) open.Push(kind);
            else if (open.Count > 0) open.Pop();
        }
        Add(html[at..]);
        Flush();
        return passages;

        void Add(string words)
        {
            text.Append(WebUtility.HtmlDecode(words));
            form.Append(words);
        }

        void Flush()
        {
            var words = Spaces().Replace(text.ToString(), " ").Trim();
            if (words.Length > 0) passages.Add(new(all ?? Innermost(), words, questionId, string.Join('\n', targets), Spaces().Replace(form.ToString(), " ").Trim()));
            text.Clear();
            form.Clear();
            targets.Clear();
        }

        // A paragraph in a list item is the item's, one in a quote is the quote's.
        PassageKind Innermost() => open.FirstOrDefault(kind => kind != PassageKind.Paragraph, PassageKind.Paragraph);
    }

    private static PassageKind? KindOf(string tag) => tag switch
    {
        "h2" or "h3" or "h4" or "h5" or "h6" => PassageKind.Heading,
        "li" => PassageKind.ListItem,
        "blockquote" => PassageKind.Quote,
        "td" or "th" => PassageKind.TableCell,
        "pre" => PassageKind.Code,
        "p" or "div" or "ul" or "ol" or "table" or "thead" or "tbody" or "tr" or "figure" or "figcaption" => PassageKind.Paragraph,
        _ => null,
    };

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Attributes().Matches(tag).FirstOrDefault(match => match.Groups["name"].Value == name)?.Groups["value"].Value ?? "");

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z0-9]+)[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
