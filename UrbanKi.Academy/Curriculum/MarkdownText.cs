using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Parses Markdown. The extensions are chosen one by one: generic attributes, for one, would let an author write event handlers.</summary>
internal static class MarkdownText
{
    // Markdig itself stops at 128, for blocks and inlines each; the renderer counts both together.
    private const int Deepest = 60;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The syntax tree, or null after reporting why there is none.</summary>
    public static MarkdownDocument? Parse(string text, FileFindings findings)
    {
        if (!SourceText.HasSensibleParagraphs(text, findings))
            return null;
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that its depth limit is exceeded.
            return TooDeep(findings);
        }
        return IsTooDeep(document) ? TooDeep(findings) : document;
    }

    private static MarkdownDocument? TooDeep(FileFindings findings)
    {
        findings.Report(FindingCodes.TooDeep, "Lists, quotes or emphasis are nested too deeply. Use fewer levels.");
        return null;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().UseTaskLists();
        // Not UseCustomContainers: it would make markup of "::" within a line, too.
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        return builder.Build();
    }

    private static bool IsTooDeep(MarkdownDocument document)
    {
        var waiting = new Stack<(MarkdownObject Node, int Depth)>();
        waiting.Push((document, 0));
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > Deepest)
                return true;
            IEnumerable<MarkdownObject> children = next.Node switch
            {
                ContainerBlock block => block,
                LeafBlock { Inline: { } inline } => [inline],
                ContainerInline inline => inline,
                _ => [],
            };
            foreach (var child in children)
                waiting.Push((child, next.Depth + 1));
        }
        return false;
    }
}
