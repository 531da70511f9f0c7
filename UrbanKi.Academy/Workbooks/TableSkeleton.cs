using System.Text;
using System.Xml.Linq;

namespace UrbanKi.Academy.Workbooks;

/// <summary>A table's part as designed; its range is known only when its last row has been written.</summary>
internal sealed record TableSkeleton(string Path, string Name, string Text, string DesignedRange)
{
    public static TableSkeleton Of(string path, XDocument table)
    {
        SheetSkeleton.UseDefaultNamespace(table.Root!);
        return new(path, (string)table.Root!.Attribute("name")!, SheetSkeleton.Declare(table.Root!), (string)table.Root!.Attribute("ref")!);
    }

    /// <summary>A table without rows keeps one empty row: Excel refuses a table that is only a header.</summary>
    public byte[] WithRows(long rows)
    {
        // "A1:G2" was designed over header and sample row.
        var range = string.Concat(DesignedRange.AsSpan(0, DesignedRange.Length - 1), (Math.Max(rows, 1) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Encoding.UTF8.GetBytes(Text.Replace($"ref=\"{DesignedRange}\"", $"ref=\"{range}\"", StringComparison.Ordinal));
    }
}
