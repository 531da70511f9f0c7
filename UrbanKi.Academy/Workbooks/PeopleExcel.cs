using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Reads people from the first sheet that has their headings, row by row.</summary>
internal static class PeopleExcel
{
    /// <summary>Unpacked. A small file can hold an endless one.</summary>
    private const long MostUnpackedBytes = 400L * 1024 * 1024;

    private static readonly ExcelReaderConfiguration Form = MakeForm();

    public static PeopleSheet Read(Stream stream, CancellationToken cancellation)
    {
        try
        {
            if (IsTooLarge(stream)) return PeopleFile.Refused(ImportCode.TooLarge);
            using var workbook = ExcelReaderFactory.CreateOpenXmlReader(stream, Form);
            PeopleSheet? first = null;
            do
            {
                if (workbook.VisibleState is not (null or "visible")) continue;
                var sheet = PeopleTable.Take(Rows(workbook, cancellation));
                if (sheet.Places.Count > 0) return sheet;
                first ??= sheet;
            }
            while (workbook.NextResult());
            return first ?? PeopleFile.Refused(ImportCode.NoRows);
        }
        catch (Exception problem) when (problem is ExcelReaderException or InvalidDataException or XmlException or FormatException or OverflowException or IndexOutOfRangeException
            or ArgumentException or NullReferenceException or KeyNotFoundException or InvalidOperationException or EndOfStreamException or NotSupportedException or InvalidCastException)
        {
            // Whatever a damaged package leads the reader into, the answer is the same.
            return PeopleFile.Refused(ImportCode.Unreadable);
        }
    }

    private static ExcelReaderConfiguration MakeForm()
    {
        // Only workbooks older than these need code pages, but the reader asks for one in any case, and the platform knows none by itself.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new() { LeaveOpen = true };
    }

    private static bool IsTooLarge(Stream stream)
    {
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            if (archive.Entries.Sum(entry => entry.Length) > MostUnpackedBytes) return true;
        stream.Position = 0;
        return false;
    }

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(IExcelDataReader sheet, CancellationToken cancellation)
    {
        for (var line = 1; sheet.Read(); line++)
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = new string[Math.Min(sheet.FieldCount, PeopleTable.MostColumns)];
            for (var i = 0; i < cells.Length; i++) cells[i] = Text(sheet, i);
            yield return (line, cells);
        }
    }

    private static string Text(IExcelDataReader sheet, int column) => sheet.GetValue(column) switch
    {
        null => "",
        string text => text,
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => Number(number, sheet.GetNumberFormatString(column)),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A personnel number that is shown with leading zeros has them.</summary>
    private static string Number(double number, string? format)
    {
        var digits = number.ToString("0.###############", CultureInfo.InvariantCulture);
        return format is { Length: > 1 } && format.All(sign => sign == '0') ? digits.PadLeft(format.Length, '0') : digits;
    }
}
