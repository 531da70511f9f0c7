using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>The designed workbook taken apart: the parts that never change, and the sheets with a place for their rows.</summary>
internal sealed record WorkbookSkeleton(IReadOnlyList<(string Path, byte[] Content)> Parts, IReadOnlyList<SheetSkeleton> Sheets)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly ConcurrentDictionary<(string Plan, string Language), WorkbookSkeleton> Drawn = new();

    /// <summary>In the language of CurrentUICulture; ClosedXML draws each plan once for each language.</summary>
    public static WorkbookSkeleton For(WorkbookPlan plan, IStringLocalizer<Texts> texts) =>
        Drawn.GetOrAdd((plan.Name, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), static (_, what) => Take(what.plan, what.texts), (plan, texts));

    private static WorkbookSkeleton Take(WorkbookPlan plan, IStringLocalizer<Texts> texts)
    {
        using var package = new MemoryStream();
        WorkbookDesign.Draw(plan, package, texts);
        using var archive = new ZipArchive(package, ZipArchiveMode.Read);
        var parts = archive.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
        NameTheDocument(parts, texts[$"Workbook_TitleOf{plan.Name}"].Value);
        var workbook = Parse(parts["xl/workbook.xml"]).Root!;
        // "1:1" would wander with the cell that is selected.
        foreach (var name in workbook.Descendants(Main + "definedName")) name.Value = name.Value.Replace("!1:1", "!$1:$1", StringComparison.Ordinal);
        parts["xl/workbook.xml"] = Bytes(workbook);

        var targets = Targets(parts["xl/_rels/workbook.xml.rels"]);
        var sheets = new List<SheetSkeleton>();
        foreach (var sheet in workbook.Descendants(Main + "sheet"))
        {
            var path = targets[(string)sheet.Attribute(References + "id")!];
            var links = $"xl/worksheets/_rels/{Path.GetFileName(path)}.rels";
            var tablePath = parts.TryGetValue(links, out var content) ? Targets(content).Values.Single() : null;
            var table = tablePath is null ? null : TableSkeleton.Of(tablePath, Parse(parts[tablePath]));
            sheets.Add(SheetSkeleton.Of(path, (string)sheet.Attribute("name")!, Parse(parts[path]), table));
            parts.Remove(path);
            if (tablePath is not null) parts.Remove(tablePath);
        }
        // The list of contents comes first, as the format's own writers do it; the rest in a fixed order.
        var ordered = parts.OrderBy(part => part.Key != "[Content_Types].xml").ThenBy(part => part.Key, StringComparer.Ordinal);
        return new([.. ordered.Select(part => (part.Key, part.Value))], sheets);
    }

    /// <summary>
    /// ClosedXML names the properties' part at random, dates it with the moment of the design and calls itself Excel. The same
    /// report must give the same file, and when it was made is on the sheet Info.
    /// </summary>
    private static void NameTheDocument(Dictionary<string, byte[]> parts, string title)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        XNamespace extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        const string program = "UrbanKi.Academy";
        const string corePath = "docProps/core.xml";

        var designed = parts.Keys.Single(path => path.EndsWith(".psmdcp", StringComparison.Ordinal));
        parts.Remove(designed);
        parts[corePath] = Bytes(new XElement(core + "coreProperties",
            new XElement(terms + "title", title), new XElement(terms + "creator", program)));
        parts["docProps/app.xml"] = Bytes(new XElement(extended + "Properties", new XElement(extended + "Application", program)));

        var links = Parse(parts["_rels/.rels"]).Root!;
        foreach (var (link, number) in links.Elements().Select((link, number) => (link, number + 1)))
        {
            link.SetAttributeValue("Id", "rId" + number.ToString(CultureInfo.InvariantCulture));
            if (((string)link.Attribute("Target")!).TrimStart('/') == designed) link.SetAttributeValue("Target", "/" + corePath);
        }
        parts["_rels/.rels"] = Bytes(links);

        var types = Parse(parts["[Content_Types].xml"]).Root!;
        var type = types.Elements().Single(element => (string?)element.Attribute("Extension") == "psmdcp");
        types.Add(new XElement(type.Name.Namespace + "Override",
            new XAttribute("PartName", "/" + corePath), new XAttribute("ContentType", (string)type.Attribute("ContentType")!)));
        type.Remove();
        parts["[Content_Types].xml"] = Bytes(types);
    }

    private static Dictionary<string, string> Targets(byte[] relationships) =>
        Parse(relationships).Descendants(Relationships + "Relationship")
            .ToDictionary(link => (string)link.Attribute("Id")!, link => ((string)link.Attribute("Target")!).TrimStart('/'), StringComparer.Ordinal);

    private static XDocument Parse(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XDocument.Load(stream);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes(SheetSkeleton.Declare(root));
}
