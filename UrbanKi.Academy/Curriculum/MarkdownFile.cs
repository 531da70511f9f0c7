using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace UrbanKi.Academy.Curriculum;

/// <summary>A Markdown file, parsed: front matter, body, and the ids of its headings.</summary>
internal sealed class MarkdownFile
{
    public required string Path { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }
    public required MarkdownDocument Document { get; init; }
    public required YamlFields Header { get; init; }
    public required IReadOnlySet<string> Anchors { get; init; }
    public required FileFindings Findings { get; init; }
    /// <summary>SHA-256 of each image it shows, in the order of its text; filled when links are resolved.</summary>
    public List<string> ImageHashes { get; } = [];
    /// <summary>The facts it shows, in the order of its text and as its readers see them; filled when its blocks are read.</summary>
    public List<Fact> ShownFacts { get; } = [];
    /// <summary>The facts it shows or cites; filled when it is read.</summary>
    public HashSet<string> FactIds { get; } = [];

    /// <summary>The blocks a reader sees, in order.</summary>
    public IEnumerable<MarkdownBlock> Body => Document.Where(block => block is not (YamlFrontMatterBlock or LinkReferenceDefinitionGroup));

    /// <summary>Of the text, the images and, behind a point, the facts: what is taught, whatever its line ends.</summary>
    public string Hash => ShownFacts.Count == 0 ? TextHash : $"{TextHash}.{ContentHash.Joined(ShownFacts.Select(fact => fact.Hash))}";

    private string TextHash => ImageHashes.Count == 0 ? ContentHash.Of(Text) : ContentHash.Joined([ContentHash.Of(Text), .. ImageHashes]);

    /// <summary>The text behind the front matter.</summary>
    public string BodyText => Document.FirstOrDefault() is YamlFrontMatterBlock front && front.Span.End + 1 <= Text.Length ? Text[(front.Span.End + 1)..] : Text;

    /// <summary>Null after reporting why.</summary>
    public static MarkdownFile? Read(string path, string language, byte[] bytes, FileFindings findings)
    {
        if (SourceText.Decode(bytes, findings) is not { } text || MarkdownText.Parse(text, findings) is not { } document)
            return null;
        if (document.FirstOrDefault() is not YamlFrontMatterBlock front)
        {
            findings.Report(FindingCodes.MissingFrontMatter, "The front matter is missing. Begin the file with a line \"---\", \"title: …\" and a second line \"---\".");
            return null;
        }
        var node = YamlReader.Read(front.Lines.ToString(), findings, front.Line + 2);
        if (node is not YamlMap && findings.HasErrors)
            return null;
        if (node is not (null or YamlMap))
        {
            findings.Report(FindingCodes.BrokenYaml, node.Line, node.Column, "The front matter must consist of keys and values, such as \"title: …\".");
            return null;
        }
        Callout.TakeMarkers(document, findings);
        return new()
        {
            Path = path,
            Language = language,
            Text = text,
            Document = document,
            Header = new(node as YamlMap ?? new YamlMap([], 1, 1), findings),
            Anchors = Curriculum.Anchors.Assign(document),
            Findings = findings,
        };
    }

    public void Report(FindingCode code, MarkdownObject at, FindingText message)
    {
        var (line, column) = SourcePlace.Of(at);
        Findings.Report(code, line, column, message);
    }
}
