using System.IO.Compression;
using System.Text;
using System.Xml;

namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>Somebody's workbook: its tables by their names, each read row by row from its sheet, behind the heading.</summary>
internal sealed class ForeignWorkbook
{
    private const int MostTexts = 4_000_000;
    private const int MostLettersOfTexts = 100_000_000;
    /// <summary>Of one text; Excel's own limit is half of it.</summary>
    private const int LongestText = 65_536;
    private const int MostColumns = 64;

    private static readonly XmlReaderSettings Form = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };

    private readonly Dictionary<string, string> sheets = new(StringComparer.Ordinal);
    private readonly char[] letters = new char[4096];
    private readonly ZipArchive archive;
    private readonly Allowance allowance;
    private readonly CancellationToken cancellation;
    private List<string>? texts;

    private ForeignWorkbook(ZipArchive archive, Allowance allowance, CancellationToken cancellation) => (this.archive, this.allowance, this.cancellation) = (archive, allowance, cancellation);

    public static ForeignWorkbook Open(ZipArchive archive, Allowance allowance, CancellationToken cancellation)
    {
        var workbook = new ForeignWorkbook(archive, allowance, cancellation);
        // A sheet names its tables in the file of its links.
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            foreach (var target in workbook.LinksOf(entry.FullName))
                if (workbook.TableName(target) is { } table) workbook.sheets.TryAdd(table, entry.FullName);
        return workbook;
    }

    public bool Has(string table) => sheets.ContainsKey(table);

    /// <summary>Each row is the same object, filled anew.</summary>
    public IEnumerable<ForeignRow> Rows(string table)
    {
        texts ??= SharedTexts();
        using var xml = Read(sheets[table])!;
        var row = new ForeignRow();
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            number = xml.GetAttribute("r") is { } given ? XmlConvert.ToInt32(given) : number + 1;
            row.Clear();
            if (!xml.IsEmptyElement) ReadCells(xml, row);
            // The heading, which is in the reader's language.
            if (number > 1) yield return row;
        }
    }

    private void ReadCells(XmlReader xml, ForeignRow row)
    {
        var column = -1;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
            if (column >= MostColumns) throw new TooMuchException();
            var kind = xml.GetAttribute("t");
            if (xml.IsEmptyElement) continue;
            var value = ReadValue(xml, out var isComputed);
            row.HasFormula |= isComputed;
            switch (kind)
            {
                case "s": row.Add(column, true, XmlConvert.ToInt32(value) is var index && index >= 0 && index < texts!.Count ? texts[index] : throw new InvalidDataException("A cell names a text that is not there.")); break;
                case "inlineStr" or "str" or "d": row.Add(column, true, value); break;
                // Errors and booleans are nothing that a report has; what they say counts as a text.
                case "e" or "b": row.Add(column, true, value); break;
                default: row.Add(column, false, value); break;
            }
        }
    }

    /// <summary>What stands in a cell's value or inline text; formulas and hints at pronunciation are left out.</summary>
    private string ReadValue(XmlReader xml, out bool isComputed)
    {
        isComputed = false;
        var said = new StringBuilder();
        var depth = xml.Depth;
        var skipped = 0;
        var isValue = false;
        while (xml.Read() && xml.Depth > depth)
        {
            isComputed |= xml is { NodeType: XmlNodeType.Element, LocalName: "f" };
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "f" or "rPh" && !xml.IsEmptyElement: skipped = skipped == 0 ? xml.Depth : skipped; break;
                case XmlNodeType.Element when xml.LocalName is "v" or "t": isValue = !xml.IsEmptyElement; break;
                case XmlNodeType.EndElement when xml.Depth == skipped: skipped = 0; break;
                case XmlNodeType.EndElement when xml.LocalName is "v" or "t": isValue = false; break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when isValue && skipped == 0:
                    // Piece by piece: the value as a whole could be endless.
                    for (int read; (read = xml.ReadValueChunk(letters, 0, letters.Length)) > 0;)
                        if (said.Append(letters, 0, read).Length > LongestText) throw new TooMuchException();
                    break;
            }
        }
        return said.ToString();
    }

    private List<string> SharedTexts()
    {
        var all = new List<string>();
        var lettersLeft = MostLettersOfTexts;
        using var xml = Read("xl/sharedStrings.xml");
        if (xml is null) return all;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            if (all.Count == MostTexts) throw new TooMuchException();
            all.Add(xml.IsEmptyElement ? "" : ReadValue(xml, out _));
            if ((lettersLeft -= all[^1].Length) < 0) throw new TooMuchException();
        }
        return all;
    }

    private IEnumerable<string> LinksOf(string sheet)
    {
        using var xml = Read($"xl/worksheets/_rels/{sheet["xl/worksheets/".Length..]}.rels");
        while (xml?.Read() == true)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Type")?.EndsWith("/table", StringComparison.Ordinal) == true)
                yield return target.StartsWith('/') ? target[1..] : new Uri(new Uri("file:///xl/worksheets/"), target).AbsolutePath[1..];
    }

    private string? TableName(string path)
    {
        using var xml = Read(path);
        while (xml?.Read() == true)
            if (xml.NodeType == XmlNodeType.Element) return xml.LocalName == "table" ? xml.GetAttribute("displayName") ?? xml.GetAttribute("name") : null;
        return null;
    }

    /// <summary>Null where there is no such part.</summary>
    private XmlReader? Read(string path) => archive.GetEntry(path) is { } entry ? XmlReader.Create(new MeasuredStream(entry.Open(), allowance, cancellation), CloseAtEnd()) : null;

    private static XmlReaderSettings CloseAtEnd()
    {
        var form = Form.Clone();
        form.CloseInput = true;
        return form;
    }

    /// <summary>"AB12" is 27.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place)
        {
            if (letter is < 'A' or > 'Z') break;
            column = checked(column * 26 + letter - 'A' + 1);
        }
        return column > 0 ? column - 1 : throw new InvalidDataException($"'{place}' is no place of a cell.");
    }
}
