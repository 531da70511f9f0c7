using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Follows every link and image of a file, reports those that lead nowhere and notes the address on the others.</summary>
internal sealed class LinkResolver(MarkdownFile file, LinkTargets targets)
{
    public static void Resolve(MarkdownFile file, LinkTargets targets)
    {
        var resolver = new LinkResolver(file, targets);
        foreach (var inline in file.Document.Descendants<Inline>().ToList())
        {
            if (inline is LinkInline { IsImage: true } image)
                resolver.Image(image);
            else if (inline is LinkInline link)
                resolver.Link(link, link.Url ?? "");
            else if (inline is AutolinkInline auto)
                resolver.Link(auto, auto.IsEmail ? "mailto:" + auto.Url : auto.Url);
        }
    }

    private void Link(Inline link, string url)
    {
        if (!LinkScheme.IsPlain(url))
        {
            Report(FindingCodes.LinkScheme, link, "The address holds a backslash, a control character or begins with \"//\". Write it out, beginning with https://.");
            return;
        }
        var (address, anchor) = Split(url);
        switch (LinkScheme.Of(url))
        {
            case "glossary":
                Reference(link, address["glossary:".Length..], targets.Terms, "/glossary#", LinkKind.Term, FindingCodes.UnknownTerm, id => $"The glossary has no term \"{id}\". Add it to glossary/ or correct the link.");
                break;
            case "fact":
                Reference(link, address["fact:".Length..], targets.Facts, "/facts/", LinkKind.Citation, FindingCodes.UnknownFact, id => $"There is no fact \"{id}\". Add it to facts/ or correct the link.");
                break;
            case "" when address.StartsWith('/'):
                new ResolvedLink(url, LinkKind.Inside).SetOn(link);
                break;
            case "":
                Page(link, address, anchor);
                break;
            case var _ when LinkScheme.IsExternal(url):
                new ResolvedLink(url, LinkKind.Outside).SetOn(link);
                break;
            case var scheme:
                Report(FindingCodes.LinkScheme, link, $"Links may not begin with \"{scheme}:\". Allowed are http, https, mailto, tel, relative paths, glossary: and fact:.");
                break;
        }
    }

    private void Reference(Inline link, string id, IReadOnlySet<string> known, string before, LinkKind kind, FindingCode code, Func<string, FindingText> message)
    {
        if (known.Contains(id) && KebabCase.Is(id))
        {
            new ResolvedLink(before + id, kind).SetOn(link);
            if (kind == LinkKind.Citation)
                file.FactIds.Add(id);
        }
        else
            Report(code, link, message(id));
    }

    private void Page(Inline link, string address, string anchor)
    {
        var path = address.Length == 0 ? file.Path : Locate(link, address);
        if (path is null)
            return;
        if (targets.Images is { } images && ImageFiles.TypeOf(path) is not null && images.Find(path, message => Report(message.Code, link, message.Text)) is { } image)
            new ResolvedLink(image.Address, LinkKind.Inside).SetOn(link);
        else if (!targets.Pages.TryGetValue(path, out var page))
            Report(FindingCodes.BrokenLink, link, $"There is no page \"{address}\" here. Correct the link; it may lead to a lesson, to index.md or to an image of this course.");
        else if (anchor.Length > 0 && targets.Anchors.TryGetValue(path, out var anchors) && !anchors.Contains(Uri.UnescapeDataString(anchor)))
            Report(FindingCodes.MissingAnchor, link, $"\"{path}\" has no heading \"#{anchor}\". Its headings are: {string.Join(", ", anchors.Take(20).Select(known => "#" + known))}.");
        else
            new ResolvedLink((address.Length == 0 ? "" : page) + (anchor.Length > 0 ? "#" + anchor : ""), LinkKind.Inside).SetOn(link);
    }

    private void Image(LinkInline link)
    {
        var url = link.Url ?? "";
        if (string.IsNullOrWhiteSpace(PlainText.Of(link)))
            Report(FindingCodes.MissingAlternative, link, "The image has no alternative text. Say between the brackets what there is to see: ![…](…).");
        if (targets.Images is not { } images)
        {
            Report(FindingCodes.MissingImage, link, "Images have no place in this text. Describe in words what it shows.");
            return;
        }
        if (!LinkScheme.IsPlain(url) || LinkScheme.Of(url).Length > 0 || url.StartsWith('/'))
        {
            Report(FindingCodes.OutsideFolder, link, "The image is not a file of this course. Put it into the folder images and link it from there.");
            return;
        }
        if (Locate(link, Split(url).Address) is not { } path || images.Find(path, message => Report(message.Code, link, message.Text)) is not { } image)
            return;
        file.ImageHashes.Add(image.SourceHash);
        new ResolvedLink(image.Address, LinkKind.Image, image.Width, image.Height).SetOn(link);
    }

    /// <summary>The path in the course's folder, or null after reporting that it lies outside.</summary>
    private string? Locate(Inline link, string address)
    {
        var folders = new List<string>(file.Path.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                folders.Add(part);
            else if (folders.Count > 0)
                folders.RemoveAt(folders.Count - 1);
            else
            {
                Report(FindingCodes.OutsideFolder, link, $"\"{address}\" lies outside of this folder. Link pages elsewhere by their web address.");
                return null;
            }
        }
        return string.Join('/', folders);
    }

    private static (string Address, string Anchor) Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, "") : (url[..hash], url[(hash + 1)..]);
    }

    private void Report(FindingCode code, Inline at, FindingText message) => file.Report(code, at, message);
}
