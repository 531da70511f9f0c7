using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Lets the links of a file lead to where other files have gone. Nothing else of its text is touched.</summary>
internal static class FollowingLinks
{
    /// <summary>The file's new bytes, or null where nothing changes: no such link, or no text that can be read.</summary>
    public static byte[]? Rewrite(string path, byte[] bytes, IReadOnlyDictionary<string, string> moved)
    {
        var findings = new FileFindings(path);
        if (SourceText.Decode(bytes, findings) is not { } text || MarkdownText.Parse(text, findings) is not { } document) return null;
        var spans = document.Descendants().Select(node => node switch
        {
            LinkInline { Reference: null } link => link.UrlSpan,
            LinkReferenceDefinition definition => definition.UrlSpan,
            _ => SourceSpan.Empty,
        }).Where(span => !span.IsEmpty && span.End < text.Length).DistinctBy(span => span.Start).OrderByDescending(span => span.Start);
        var rewritten = new StringBuilder(text);
        foreach (var span in spans)
        {
            var url = text[span.Start..(span.End + 1)];
            foreach (var (old, now) in moved)
                if (LeadsTo(path, url, old))
                    rewritten.Remove(span.Start, span.Length).Insert(span.Start, url.Replace(NameOf(old), NameOf(now), StringComparison.Ordinal));
        }
        return rewritten.Equals(text) ? null : Encoding.UTF8.GetBytes(rewritten.ToString());
    }

    /// <summary>"02-b.md", "./02-b.md", "../de/02-b.md", each perhaps with an anchor behind it.</summary>
    private static bool LeadsTo(string from, string url, string target)
    {
        var address = url.Trim('<', '>').Split('#')[0];
        if (!address.EndsWith(NameOf(target), StringComparison.Ordinal) || LinkScheme.Of(address).Length > 0) return false;
        var folders = from.Split('/')[..^1].ToList();
        foreach (var part in address.Split('/').Where(part => part is not ("" or ".")))
            if (part != "..") folders.Add(part);
            else if (folders.Count > 0) folders.RemoveAt(folders.Count - 1);
        return string.Join('/', folders) == target;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
