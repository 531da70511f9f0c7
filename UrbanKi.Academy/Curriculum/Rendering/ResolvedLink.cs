using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Where a link leads, once checked. The renderer writes only links that carry one, so that what nobody checked can't be followed.</summary>
internal sealed record ResolvedLink(string Address, LinkKind Kind, int? Width = null, int? Height = null)
{
    public static ResolvedLink? Of(MarkdownObject link) => link.GetData(typeof(ResolvedLink)) as ResolvedLink;

    public void SetOn(MarkdownObject link) => link.SetData(typeof(ResolvedLink), this);
}

internal enum LinkKind { Inside, Outside, Term, Citation, Image }
