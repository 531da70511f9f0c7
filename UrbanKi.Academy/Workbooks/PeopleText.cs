using System.Text;
using CsvHelper;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Reads people from a text file: UTF-8 with or without byte-order mark, UTF-16 with it, Windows-1252; semicolon, comma or tab.</summary>
internal static class PeopleText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static PeopleSheet Read(Stream stream, CancellationToken cancellation)
    {
        var encoding = EncodingOf(stream);
        if (encoding is null) return PeopleFile.Refused(ImportCode.Unreadable);
        stream.Position = 0;
        var form = CsvReaderOptions.Default with
        {
            HasHeader = false,
            Encoding = encoding,
            TrackLineNumbers = true,
            // One quote that is never closed must not swallow the memory.
            MaxRecordSize = 1024 * 1024,
            PoolStrings = true,
        };
        try
        {
            using var csv = CsvReader.Create(stream, form, leaveOpen: true);
            return PeopleTable.Take(Rows(csv, cancellation));
        }
        catch (CsvFormatException problem)
        {
            return new() { Findings = [new((int)problem.LineNumber, 0, ImportCode.Unreadable)] };
        }
    }

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(CsvReader csv, CancellationToken cancellation)
    {
        while (csv.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = new string[Math.Min(csv.FieldCount, PeopleTable.MostColumns)];
            for (var i = 0; i < cells.Length; i++) cells[i] = Plain(csv.GetString(i));
            yield return ((int)csv.LineNumber, cells);
        }
    }

    /// <summary>Without the apostrophe that our own files put before what a spreadsheet would run.</summary>
    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && CellText.ForCsv(cell[1..]) == cell ? cell[1..] : cell;

    /// <summary>What a byte-order mark says, else UTF-8 where every byte fits it, else Windows-1252; null for what is no text at all, or text of another trade.</summary>
    private static Encoding? EncodingOf(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode;
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode;
        if (bytes.Contains((byte)0) || bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("{\\rtf"u8)) return null;
        try
        {
            Strict.GetCharCount(bytes);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252);
        }
    }
}
