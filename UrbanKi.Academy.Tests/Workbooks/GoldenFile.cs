using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ClosedXML.Excel;

namespace UrbanKi.Academy.Tests.Workbooks;

/// <summary>
/// A workbook, cell by cell, against what was once looked at and found right. To accept a change on purpose, run the test with ACADEMY_ACCEPT_GOLDEN=1 and look at the difference
/// before it is committed.
/// </summary>
internal static class GoldenFile
{
    public static void Matches(Stream workbook, string name, [CallerFilePath] string test = "") => Matches(Describe(workbook), name, test);

    /// <summary>The same for a file that is text.</summary>
    public static void MatchesText(Stream file, string name, [CallerFilePath] string test = "")
    {
        // Unlike a reader, which would swallow the byte-order mark.
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        Matches(Encoding.UTF8.GetString(bytes.ToArray()).Replace("\uFEFF", "(BOM)", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal), name, test);
    }

    private static void Matches(string said, string name, string test)
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("ACADEMY_ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, said);
        }
        Assert.Equal(File.ReadAllText(path), said);
    }

    /// <summary>A line for each cell: its place, its kind, what it says and how it is shown. The program's version is left out, and the seal over it: they change with every build.</summary>
    private static string Describe(Stream file)
    {
        using var workbook = new XLWorkbook(file);
        var text = new StringBuilder();
        foreach (var sheet in workbook.Worksheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {sheet.Name}: {string.Join(", ", sheet.Tables.Select(table => $"{table.Name} {table.RangeAddress}"))}\n");
            foreach (var cell in sheet.CellsUsed())
                text.Append(CultureInfo.InvariantCulture, $"{cell.Address} {Kind(cell)} {(IsSeal(cell) ? "…" : Said(cell))}\n");
        }
        return text.ToString();
    }

    private static bool IsSeal(IXLCell cell) => cell.Address.ColumnNumber == 3 && cell.Worksheet.Cell(cell.Address.RowNumber, 1).GetString() == "seal";

    private static string Kind(IXLCell cell) => cell.HasFormula ? "formula" : cell.DataType switch
    {
        XLDataType.DateTime => $"date[{cell.Style.DateFormat.Format}]",
        XLDataType.Number => "number",
        _ => "text",
    };

    private static string Said(IXLCell cell)
    {
        var said = cell.DataType switch
        {
            XLDataType.DateTime => cell.GetDateTime().ToString("s", CultureInfo.InvariantCulture),
            XLDataType.Number => cell.GetDouble().ToString("R", CultureInfo.InvariantCulture),
            _ => cell.GetString(),
        };
        return said.StartsWith("UrbanKi.Academy ", StringComparison.Ordinal) ? "UrbanKi.Academy …" : said.Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
