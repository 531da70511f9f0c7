using System.Text;
using System.Xml;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Copies an SVG element by element and leaves out all that could run, load or hide something.</summary>
internal static class SvgSanitizer
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const int Deepest = 100;

    private static readonly string[] Loading = ["url", "image", "src", "expression", "behavior", "binding", "javascript"];

    public sealed record Cleaned(byte[] Bytes, IReadOnlyList<string> RemovedParts);

    /// <summary>Null if it is no well-formed SVG.</summary>
    public static Cleaned? Clean(byte[] bytes)
    {
        var removed = new SortedSet<string>(StringComparer.Ordinal);
        using var stream = new MemoryStream();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new()
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize });
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != Svg)
                return null;
            if (!Copy(reader, writer, removed))
                return null;
        }
        catch (XmlException)
        {
            return null;
        }
        return new(stream.ToArray(), [.. removed]);
    }

    private static bool Copy(XmlReader reader, XmlWriter writer, SortedSet<string> removed)
    {
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > Deepest:
                    return false;
                case XmlNodeType.Element when reader.NamespaceURI != Svg:
                    // What drawing programs keep for themselves.
                    reader.Skip();
                    continue;
                case XmlNodeType.Element when !SvgVocabulary.Elements.Contains(reader.LocalName):
                    removed.Add($"<{reader.LocalName}>");
                    reader.Skip();
                    continue;
                case XmlNodeType.Element when reader.LocalName == "style":
                    Style(reader, writer, removed);
                    continue;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    writer.WriteStartElement(reader.LocalName, Svg);
                    Attributes(reader, writer, removed);
                    if (isEmpty)
                        writer.WriteEndElement();
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth > 0:
                    writer.WriteString(reader.Value);
                    break;
            }
            reader.Read();
        }
        return true;
    }

    private static void Style(XmlReader reader, XmlWriter writer, SortedSet<string> removed)
    {
        var outer = reader.ReadSubtree();
        outer.Read();
        var css = new StringBuilder();
        while (outer.Read())
            if (outer.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                css.Append(outer.Value);
        outer.Close();
        reader.Read();
        if (IsSafeStyle(css.ToString()))
            writer.WriteElementString("style", Svg, css.ToString());
        else
            removed.Add("<style> that loads something");
    }

    private static void Attributes(XmlReader reader, XmlWriter writer, SortedSet<string> removed)
    {
        while (reader.MoveToNextAttribute())
        {
            var (name, space, value) = (reader.LocalName, reader.NamespaceURI, reader.Value);
            if (name == "href" && space is "" or XLink && name == "href")
            {
                if (value.StartsWith('#'))
                    writer.WriteAttributeString("href", value);
                else
                    removed.Add("href to something outside");
            }
            else if (space == Xml && name is "space" or "lang")
                writer.WriteAttributeString("xml", name, Xml, value);
            else if (space.Length > 0)
                continue;
            else if (!SvgVocabulary.Attributes.Contains(name) && !name.StartsWith("aria-", StringComparison.Ordinal))
                removed.Add($"{name}=\"…\"");
            else if (IsSafeValue(name, value))
                writer.WriteAttributeString(name, value);
            else
                removed.Add($"{name} that loads something");
        }
        reader.MoveToElement();
    }

    private static bool IsSafeValue(string name, string value) => name == "style" ? IsSafeStyle(value) : OnlyLocalUrls(value);

    /// <summary>CSS that can't load anything; a backslash could spell a forbidden word.</summary>
    private static bool IsSafeStyle(string css) =>
        !css.Contains('\\', StringComparison.Ordinal) && !css.Contains('@', StringComparison.Ordinal) && !css.Contains('<', StringComparison.Ordinal)
        && !Loading.Any(word => css.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"url(#here)" is how a shape names its gradient; any other address is one too many.</summary>
    private static bool OnlyLocalUrls(string value)
    {
        if (value.Contains('\\', StringComparison.Ordinal) || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || value.Contains("data:", StringComparison.OrdinalIgnoreCase))
            return false;
        var at = 0;
        while ((at = value.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            if (!value.AsSpan(at).StartsWith("url(#", StringComparison.OrdinalIgnoreCase))
                return false;
            at += 5;
        }
        return true;
    }
}
