using System.IO.Compression;
using System.Xml.Linq;

namespace UrbanKi.Academy.Tests.Workbooks;

/// <summary>A workbook read as what it is, a zip of XML, with no library that could be forgiving.</summary>
internal sealed class Package
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, XDocument> _parts = new(StringComparer.Ordinal);

    public Package(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            _parts.Add(entry.FullName, XDocument.Load(part));
        }
    }

    public IEnumerable<string> Paths => _parts.Keys;

    public XElement Part(string path) => _parts[path].Root!;

    public IEnumerable<XElement> All(string name) => _parts.Values.SelectMany(part => part.Descendants(Main + name));

    public IReadOnlyList<string> SheetNames => [.. Part("xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!)];

    /// <summary>Sheets count from 1, in the order they are shown.</summary>
    public XElement Sheet(int number) => Part($"xl/worksheets/sheet{number}.xml");

    public XElement Table(string name) => Roots("table").Single(table => (string)table.Attribute("name")! == name);

    public XElement? Cell(int sheet, string address) =>
        Sheet(sheet).Descendants(Main + "c").SingleOrDefault(cell => (string)cell.Attribute("r")! == address);

    public string? Text(int sheet, string address) => Cell(sheet, address)?.Element(Main + "is")?.Element(Main + "t")?.Value;

    public string Number(int sheet, string address) => Cell(sheet, address)!.Element(Main + "v")!.Value;

    /// <summary>The number format of a cell: its number, and its code where it is not built in.</summary>
    public (int Id, string? Code, bool QuotePrefix) Format(int sheet, string address)
    {
        var styles = Part("xl/styles.xml");
        var form = styles.Element(Main + "cellXfs")!.Elements(Main + "xf").ElementAt((int)Cell(sheet, address)!.Attribute("s")!);
        var id = (int)form.Attribute("numFmtId")!;
        var code = styles.Descendants(Main + "numFmt").FirstOrDefault(f => f.Parent!.Name == Main + "numFmts" && (int)f.Attribute("numFmtId")! == id);
        return (id, (string?)code?.Attribute("formatCode"), (bool?)form.Attribute("quotePrefix") ?? false);
    }

    private IEnumerable<XElement> Roots(string root) => _parts.Values.Select(part => part.Root!).Where(part => part.Name == Main + root);
}
