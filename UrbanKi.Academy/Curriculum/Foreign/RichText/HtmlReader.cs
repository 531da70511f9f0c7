using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Turns HTML as editors produce it into a text. It goes from tag to tag and builds no tree, so that its work grows with the text's length and with nothing else.</summary>
internal sealed class HtmlReader
{
    private const int DeepestList = 4;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "p", "section", "summary",
    };

    /// <summary>What is left out with all it holds.</summary>
    private static readonly HashSet<string> Media = new(StringComparer.Ordinal)
    {
        "applet", "audio", "button", "canvas", "embed", "frameset", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    };

    private readonly HtmlBlocks _blocks = new();
    private readonly bool _lineEndsCount;
    private readonly Remarks _remarks;
    private readonly EmbeddedFiles _files;
    private readonly (int Line, int Column) _place;
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private string? _link;
    private StringBuilder? _code;

    private HtmlReader(bool lineEndsCount, Remarks remarks, EmbeddedFiles files, (int Line, int Column) place) => (_lineEndsCount, _remarks, _files, _place) = (lineEndsCount, remarks, files, place);

    public static RichText Read(string html, bool lineEndsCount, Remarks remarks, EmbeddedFiles files, (int Line, int Column) place) =>
        new HtmlReader(lineEndsCount, remarks, files, place).Read(html);

    private RichText Read(string html)
    {
        using var tokens = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver);
        string? skipped = null;
        var depth = 0;
        while (tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (_blocks.IsFull)
            {
                _remarks.Add(ForeignCodes.TooComplex, _place);
                return RichText.Empty;
            }
            if (skipped is not null)
            {
                depth += token.Name != skipped ? 0 : token.Type == HtmlTokenType.EndTag ? -1 : token is HtmlTagToken { Type: HtmlTokenType.StartTag, IsSelfClosing: false } ? 1 : 0;
                if (depth == 0)
                    skipped = null;
                continue;
            }
            if (token.Type == HtmlTokenType.Character)
                Text(token.Data);
            else if (token is HtmlTagToken tag && token.Type == HtmlTokenType.StartTag && Media.Contains(token.Name))
            {
                _remarks.Add(ForeignCodes.LostMedia, _place, token.Name);
                // What stands in a script is no markup, and an embed holds nothing.
                tokens.State = token.Name is "script" or "style" or "noscript" or "iframe" ? HtmlParseMode.Rawtext : token.Name is "textarea" or "title" ? HtmlParseMode.RCData : tokens.State;
                if (!tag.IsSelfClosing && token.Name != "embed")
                    (skipped, depth) = (token.Name, 1);
            }
            else if (token.Type == HtmlTokenType.StartTag)
                Start((HtmlTagToken)token);
            else if (token.Type == HtmlTokenType.EndTag)
                End(token.Name);
        }
        EndCode();
        if (_blocks.HasLostLayout)
            _remarks.Add(ForeignCodes.LayoutLost, _place);
        return _blocks.Finish();
    }

    private void Start(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "br":
                Break();
                break;
            case "img":
                Picture(tag);
                break;
            case "a":
                _link = Link(tag.GetAttribute("href"));
                break;
            case "pre":
                _blocks.EndParagraph();
                _code ??= new();
                break;
            case "q":
                Text("\"");
                break;
            case "ul" or "ol":
                _blocks.BeginList(tag.Name == "ol", DeepestList);
                break;
            case "li":
                _blocks.BeginItem();
                break;
            case "table":
                _blocks.BeginTable();
                break;
            case "tr":
                _blocks.BeginRow();
                break;
            case "td" or "th":
                _blocks.BeginCell();
                break;
            case ['h', >= '1' and <= '6']:
                _blocks.HasLostLayout = true;
                goto default;
            default:
                if (Blocks.Contains(tag.Name))
                    _blocks.EndParagraph();
                if (!tag.IsSelfClosing)
                    _open[tag.Name] = _open.GetValueOrDefault(tag.Name) + 1;
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "br":
                Break();
                break;
            case "a":
                _link = null;
                break;
            case "pre":
                EndCode();
                break;
            case "q":
                Text("\"");
                break;
            case "ul" or "ol":
                _blocks.EndList();
                break;
            case "li":
                _blocks.EndItem();
                break;
            case "table":
                _blocks.EndTable();
                break;
            case "tr" or "td" or "th":
                _blocks.EndCell();
                break;
            default:
                if (Blocks.Contains(name))
                    _blocks.EndParagraph();
                if (_open.GetValueOrDefault(name) is > 0 and var open)
                    _open[name] = open - 1;
                break;
        }
    }

    private bool Is(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_open.GetValueOrDefault(name) > 0)
                return true;
        return false;
    }

    private Looks Looks =>
        (Is("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "dt") ? Looks.Strong : 0)
        | (Is("i", "em", "cite", "dfn", "var") ? Looks.Emphasis : 0)
        | (Is("code", "kbd", "samp", "tt") ? Looks.Code : 0);

    private void Text(string text)
    {
        if (_code is not null)
        {
            _code.Append(text);
            return;
        }
        var shown = ForeignText.Clean(text);
        if (Is("sub"))
            shown = SmallFigures.Below(shown);
        else if (Is("sup"))
            shown = SmallFigures.Above(shown);
        if (!_lineEndsCount)
        {
            _blocks.Add(new(shown, Looks, _link));
            return;
        }
        foreach (var (index, line) in shown.Split('\n').Index())
        {
            if (index > 0)
                Break();
            _blocks.Add(new(line, Looks, _link));
        }
    }

    private void Break()
    {
        if (_code is not null)
            _code.Append('\n');
        else
            _blocks.Add(Run.Break);
    }

    private void EndCode()
    {
        if (_code?.ToString() is { } code)
            _blocks.AddBlock(new RichCode(ForeignText.Clean(code.ReplaceLineEndings("\n"))));
        _code = null;
    }

    private string? Link(string? href)
    {
        if (string.IsNullOrWhiteSpace(href))
            return null;
        var address = href.Trim();
        if (address.Length <= 2000 && LinkScheme.IsExternal(address) && !address.Any(char.IsWhiteSpace))
            return address;
        _remarks.Add(ForeignCodes.LostLink, _place, address);
        return null;
    }

    private void Picture(HtmlTagToken tag)
    {
        var (source, alternative) = (tag.GetAttribute("src") ?? "", ForeignText.Clean(tag.GetAttribute("alt") ?? "").Trim());
        if (_files.Find(source, alternative, out var problem) is { } path)
            _blocks.Add(new Run(alternative, Looks.None, path, IsPicture: true));
        else
            _remarks.Add(problem, _place, source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "data:…" : source);
    }
}
