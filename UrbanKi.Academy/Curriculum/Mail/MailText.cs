using System.Net;
using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Curriculum.Mail;

/// <summary>A mail in one language as its author wrote it, with gaps such as {name}.</summary>
/// <param name="Button">The words on the link.</param>
/// <param name="Text">The body as plain text: Markdown reads well as it is.</param>
/// <param name="Html">The same as HTML.</param>
public sealed partial record MailText(string Kind, string Language, string Subject, string? Button, string Text, string Html)
{
    /// <summary>Stands alone in its paragraph and becomes the mail's button.</summary>
    public const string Link = "link";
    /// <summary>Stands alone in its paragraph and becomes a list.</summary>
    public const string List = "courses";

    /// <summary>What each kind of mail may say, and what it has to.</summary>
    public static readonly IReadOnlyDictionary<string, MailGaps> Kinds = new Dictionary<string, MailGaps>
    {
        ["reminder"] = new(["name", "town", "help", List, Link], [List, Link]),
        ["invitation"] = new(["name", "town", "help", "until", Link], [Link]),
        ["password-reset"] = new(["name", "town", "help", Link], [Link]),
        ["password-changed"] = new(["name", "town", "help", Link], []),
        ["email-confirmation"] = new(["town", "help", Link], [Link]),
        // The same, where the address is somebody's already.
        ["email-taken"] = new(["town", "help"], []),
        ["email-change-asked"] = new(["name", "town", "help", Link], []),
        ["email-changed"] = new(["name", "town", "help"], []),
        ["trial"] = new(["name", "town", "help"], []),
    };

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    internal static partial Regex Gap();

    [GeneratedRegex(@"<p>\{([a-z-]+)\}</p>")]
    private static partial Regex LonelyGap();

    /// <summary>The gaps in a text, in its order.</summary>
    internal static IEnumerable<string> GapsIn(string text) => Gap().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The subject with words in its gaps; nothing in them ends the line.</summary>
    public string SubjectWith(IReadOnlyDictionary<string, string> words) => OneLine(Gap().Replace(Subject, gap => words.GetValueOrDefault(gap.Groups[1].Value, "")));

    /// <summary>The body as plain text.</summary>
    /// <param name="link">The address of the button.</param>
    /// <param name="lines">The list.</param>
    public string TextWith(IReadOnlyDictionary<string, string> words, string? link, IReadOnlyList<string> lines) => Gap().Replace(Text, gap => gap.Groups[1].Value switch
    {
        Link => link ?? "",
        List => string.Join('\n', lines.Select(line => "- " + OneLine(line))),
        var name => OneLine(words.GetValueOrDefault(name, "")),
    }).Trim() + "\n";

    /// <summary>The body as HTML; whatever fills a gap is text.</summary>
    public string HtmlWith(IReadOnlyDictionary<string, string> words, string? link, IReadOnlyList<string> lines, string buttonStyle)
    {
        var whole = LonelyGap().Replace(Html, gap => gap.Groups[1].Value switch
        {
            Link => link is null ? "" : $"<p><a href=\"{WebUtility.HtmlEncode(link)}\" style=\"{buttonStyle}\">{WebUtility.HtmlEncode(Button ?? link)}</a></p>",
            List => $"<ul>{string.Concat(lines.Select(line => $"<li>{WebUtility.HtmlEncode(OneLine(line))}</li>"))}</ul>",
            _ => gap.Value,
        });
        return Gap().Replace(whole, gap => WebUtility.HtmlEncode(OneLine(words.GetValueOrDefault(gap.Groups[1].Value, ""))));
    }

    private static string OneLine(string text) => new([.. text.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign)]);
}
