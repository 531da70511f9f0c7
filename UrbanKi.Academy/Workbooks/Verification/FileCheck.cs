using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;

namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>
/// Reads a workbook that somebody hands in, wherever it has been since: Excel and other programs write the same cells in other words. Nothing is kept in memory but a row and the
/// texts that the file shares between cells; nothing in the file is trusted.
/// </summary>
public static class FileCheck
{
    /// <summary>What may be handed in.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    /// <summary>Unpacked. A small file can hold an endless one.</summary>
    private const long MostUnpackedBytes = 1536L * 1024 * 1024;

    /// <param name="file">Can be read from its beginning more than once.</param>
    /// <param name="name">What it was called where it comes from.</param>
    public static async Task<CheckedFile> ReadAsync(Stream file, string name, CancellationToken cancellation = default)
    {
        if (file.Length > MostBytes) return CheckedFile.Of(FileState.TooLarge);
        var beginning = new byte[4];
        var read = await file.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation);
        if (beginning.AsSpan(0, read).SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0])) return CheckedFile.Of(FileState.OldOrProtected);
        if (!beginning.AsSpan(0, read).SequenceEqual("PK\u0003\u0004"u8)) return CheckedFile.Of(name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FileState.Csv : FileState.NoWorkbook);
        try
        {
            file.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("xl/workbook.xml") is null) return CheckedFile.Of(FileState.NoWorkbook);
            var workbook = ForeignWorkbook.Open(archive, new(MostUnpackedBytes), cancellation);
            if (!workbook.Has(Provenance.Table)) return CheckedFile.Of(FileState.WithoutOrigin);
            var lines = new List<(string Key, string Value)>();
            var hasFormulas = false;
            foreach (var row in workbook.Rows(Provenance.Table))
            {
                if (row.Text(0).Length > 0) lines.Add((row.Text(0), row.Text(2)));
                hasFormulas |= row.HasFormula;
            }
            using var rows = new RowsHash();
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var table in lines.Where(line => line.Key.StartsWith(Provenance.RowsOf, StringComparison.Ordinal)).Select(line => line.Key[Provenance.RowsOf.Length..]).Distinct())
            {
                rows.StartSheet(table);
                counts[table] = 0;
                if (!workbook.Has(table)) continue;
                foreach (var row in workbook.Rows(table))
                {
                    hasFormulas |= row.HasFormula;
                    if (row.IsEmpty) continue;
                    row.AddTo(rows);
                    counts[table]++;
                }
            }
            return new(FileState.Report, lines, rows.Current(), counts, hash) { HasFormulas = hasFormulas };
        }
        catch (TooMuchException)
        {
            return CheckedFile.Of(FileState.TooLarge);
        }
        // The stream of an upload has its own way to say that a place lies outside of it: ArgumentOutOfRangeException.
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or InvalidDataException or XmlException or FormatException or OverflowException or NotSupportedException or EndOfStreamException or IOException)
        {
            return CheckedFile.Of(FileState.Damaged);
        }
    }
}
