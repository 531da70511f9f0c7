using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads the plain part of YAML: texts, lists, maps. No anchors, no aliases, no tags, no second document, so that a short file can't grow.</summary>
internal sealed class YamlReader(FileFindings findings, int firstLine)
{
    private const int Deepest = 12;
    private static readonly FindingText Remedy = "Put texts that hold a colon or a hash sign in quotation marks and check the indentation.";

    /// <param name="text">The YAML alone.</param>
    /// <param name="findings">Gets what is wrong with it.</param>
    /// <param name="firstLine">The line of the file in which the text begins, from 1.</param>
    /// <returns>Null after an error, or if there is nothing.</returns>
    public static YamlNode? Read(string text, FileFindings findings, int firstLine = 1) => new YamlReader(findings, firstLine).Read(text);

    private YamlNode? Read(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return null;
            parser.Consume<DocumentStart>();
            var node = Node(parser, 0);
            if (node is null)
                return null;
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                return Broken(parser.Current?.Start, "There is a second YAML document. Remove the line \"---\" before it.");
            return node;
        }
        catch (YamlException problem)
        {
            return Broken(problem.Start, $"The YAML can't be read: {FirstLine(problem.Message)} {Remedy}");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner ends so on some texts whose quotes are never closed.
            return Broken(null, $"The YAML can't be read. {Remedy}");
        }
    }

    private YamlNode? Node(Parser parser, int depth)
    {
        var current = parser.Current;
        if (depth > Deepest)
            return Broken(current?.Start, "The YAML is nested too deeply. Use flat lists and keys.");
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            return Broken(current.Start, "YAML anchors and aliases (& and *) are not allowed. Write the value out, or put the text in quotation marks.");
        parser.MoveNext();
        return current switch
        {
            Scalar scalar => new YamlText(scalar.Value, Line(scalar.Start), Column(scalar.Start)),
            SequenceStart => List(parser, current.Start, depth),
            MappingStart => Map(parser, current.Start, depth),
            _ => Broken(current?.Start, "The YAML can't be read. Use keys, lists and texts only."),
        };
    }

    private YamlList? List(Parser parser, Mark start, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(parser, depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new(items, Line(start), Column(start));
    }

    private YamlMap? Map(Parser parser, Mark start, int depth)
    {
        var entries = new List<KeyValuePair<string, YamlNode>>();
        var keys = new HashSet<string>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var mark = parser.Current?.Start;
            var key = Node(parser, depth + 1);
            if (key is null)
                return null;
            if (key is not YamlText { Value: var name })
                return (YamlMap?)Broken(mark, "A key must be a plain word.");
            if (!keys.Add(name))
                return (YamlMap?)Broken(mark, $"The key \"{name}\" is there twice. Remove one.");
            if (Node(parser, depth + 1) is not { } value)
                return null;
            entries.Add(new(name, value));
        }
        return new(entries, Line(start), Column(start));
    }

    private YamlNode? Broken(Mark? at, FindingText message)
    {
        findings.Report(FindingCodes.BrokenYaml, at is { } mark ? Line(mark) : firstLine, at is { } place ? Column(place) : 1, message);
        return null;
    }

    private int Line(Mark mark) => (int)mark.Line + firstLine - 1;

    private static int Column(Mark mark) => (int)mark.Column;

    private static string FirstLine(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd();
        return line.EndsWith('.') ? line : line + ".";
    }
}
