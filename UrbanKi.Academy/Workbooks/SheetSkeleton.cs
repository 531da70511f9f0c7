using System.Text;
using System.Xml.Linq;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// A sheet as designed, cut where the rows go in: what stands before them (with the header), what stands after them,
/// and the styles of the sample cells from left to right. Table is null for a sheet without one.
/// </summary>
internal sealed record SheetSkeleton(string Path, string Name, byte[] Head, byte[] Tail, IReadOnlyList<string> Styles, TableSkeleton? Table)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Cut = "<!--rows-->";

    public static SheetSkeleton Of(string path, string name, XDocument sheet, TableSkeleton? table)
    {
        var root = sheet.Root!;
        UseDefaultNamespace(root);
        // Known only after the last row, and optional.
        root.Element(Main + "dimension")?.Remove();
        // ClosedXML writes an empty list, which says nothing.
        if (table is null) root.Element(Main + "tableParts")?.Remove();

        var rows = root.Element(Main + "sheetData")!;
        var samples = rows.Elements(Main + "row").Single(row => (int)row.Attribute("r")! == 2);
        string[] styles = [.. samples.Elements(Main + "c").Select(cell => (string)cell.Attribute("s")!)];
        samples.Remove();
        // Personnel numbers are text on purpose: no green triangle beside each.
        root.Element(Main + "headerFooter")!.AddAfterSelf(
            new XElement(Main + "ignoredErrors",
                new XElement(Main + "ignoredError", new XAttribute("sqref", $"A2:{(char)('A' + styles.Length - 1)}1048576"), new XAttribute("numberStoredAsText", 1))));
        rows.Element(Main + "row")!.Attribute("spans")?.Remove();
        rows.Add(new XComment("rows"));

        var text = Declare(root);
        var cut = text.IndexOf(Cut, StringComparison.Ordinal);
        return new(path, name, Encoding.UTF8.GetBytes(text[..cut]), Encoding.UTF8.GetBytes(text[(cut + Cut.Length)..]), styles, table);
    }

    /// <summary>ClosedXML writes &lt;x:c&gt;; without the prefix the file is smaller and every reader understands it.</summary>
    internal static void UseDefaultNamespace(XElement root) =>
        root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == Main.NamespaceName).Remove();

    internal static string Declare(XElement root) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + root.ToString(SaveOptions.DisableFormatting);
}
