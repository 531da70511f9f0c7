using System.Xml;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Reads Moodle's XML question by question, so that what stands before a fault is not lost. Nothing outside of the file is ever looked up.</summary>
internal sealed class MoodleXmlReader
{
    private const int Deepest = 12;
    private const int MostParts = 3000;

    /// <summary>The name of an entry that ends the reading; no question has it.</summary>
    public const string Fault = "\0";

    private readonly XmlReader _xml;
    private readonly ForeignText _source;
    private readonly string _language;
    private readonly int _lead;
    private bool _isInside;

    private MoodleXmlReader(XmlReader xml, ForeignText source, string language)
    {
        (_xml, _source, _language) = (xml, source, language);
        _lead = source.At(source.Text.Length - source.Text.TrimStart().Length).Line - 1;
    }

    public static IEnumerable<ForeignEntry> Read(ForeignText source, string language)
    {
        using var xml = XmlReader.Create(new StringReader(source.Text.TrimStart()), new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            // Emoji and the like come as references now and then that XML does not allow; they are cleaned off afterwards.
            CheckCharacters = false,
        });
        foreach (var entry in new MoodleXmlReader(xml, source, language).Read())
            yield return entry;
    }

    private IEnumerable<ForeignEntry> Read()
    {
        string? category = null;
        while (true)
        {
            ForeignEntry entry;
            try
            {
                if (Next() is not { } part)
                    yield break;
                if (part.Attribute("type") == "category")
                {
                    category = part.Field("category");
                    continue;
                }
                entry = XmlQuestion.Read(part, category, _language, _lead);
            }
            catch (XmlException problem)
            {
                entry = Broken(problem);
            }
            yield return entry;
            if (entry.Question is null && entry.Name == Fault)
                yield break;
        }
    }

    private ForeignEntry Broken(XmlException problem)
    {
        var remarks = new Remarks();
        var place = (Math.Max(1, problem.LineNumber + _lead), Math.Max(1, problem.LinePosition));
        if (problem is NotMoodleException other)
            remarks.Add(ForeignCodes.NotMoodle, place, other.RootName);
        else if (!_isInside && _source.Text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            remarks.Add(ForeignCodes.Doctype, place);
        else
            remarks.Add(ForeignCodes.BrokenXml, place, problem.Message);
        return new(Fault, null, place, remarks);
    }

    /// <summary>The next question, or null at the end.</summary>
    private XmlPart? Next()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            _isInside = true;
            if (_xml.Depth == 0 && _xml.Name != "quiz")
                throw new NotMoodleException(_xml.Name, ((IXmlLineInfo)_xml).LineNumber, ((IXmlLineInfo)_xml).LinePosition);
            if (_xml.Depth == 1 && _xml.Name == "question")
                return Whole();
        }
        return null;
    }

    /// <summary>The element that the reader stands on. One that is too large is read past, and marked as such.</summary>
    private XmlPart Whole()
    {
        var open = new Stack<XmlPart>();
        var root = Begin();
        var parts = 1;
        if (_xml.IsEmptyElement)
            return root;
        open.Push(root);
        var outer = _xml.Depth;
        while (_xml.Read())
        {
            var isKept = parts <= MostParts && _xml.Depth - outer <= Deepest;
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    parts++;
                    if (!isKept)
                    {
                        root.Set(XmlQuestion.TooComplex, "1");
                        break;
                    }
                    var part = Begin();
                    open.Peek().Add(part);
                    if (!_xml.IsEmptyElement)
                        open.Push(part);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isKept:
                    open.Peek().Append(_xml.Value);
                    break;
                case XmlNodeType.EndElement when _xml.Depth == outer:
                    return root;
                case XmlNodeType.EndElement when _xml.Depth - outer < open.Count:
                    open.Pop();
                    break;
            }
        }
        return root;
    }

    private XmlPart Begin()
    {
        var place = (IXmlLineInfo)_xml;
        var part = new XmlPart(_xml.Name, place.LineNumber, place.LinePosition);
        while (_xml.MoveToNextAttribute())
            part.Set(_xml.Name, _xml.Value);
        _xml.MoveToElement();
        return part;
    }

    /// <summary>The file is sound, but not what it should be.</summary>
    private sealed class NotMoodleException(string rootName, int line, int column) : XmlException("", null, line, column)
    {
        public string RootName => rootName;
    }
}
