using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Reads people from an Excel workbook or a CSV file. Whatever is wrong is a finding, never an exception. Memory grows with the rows' text, not with the file's cells.</summary>
public static class PeopleFile
{
    /// <summary>More than any town has, and what memory allows.</summary>
    public const int MostRows = 100_000;
    /// <summary>What may be uploaded.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="path">Where the file lies.</param>
    /// <param name="name">What it is called where it comes from: its ending tells an old workbook from a protected one.</param>
    public static PeopleSheet Read(string path, string name, CancellationToken cancellation = default)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > MostBytes) return Refused(ImportCode.TooLarge);
        Span<byte> beginning = stackalloc byte[4];
        beginning = beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (beginning.StartsWith(Zip)) return PeopleExcel.Read(stream, cancellation);
        // Excel packs what has a password into its old container.
        if (beginning.StartsWith(CompoundFile)) return Refused(name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase) ? ImportCode.OldExcel : ImportCode.PasswordProtected);
        return PeopleText.Read(stream, cancellation);
    }

    internal static PeopleSheet Refused(ImportCode code, params IReadOnlyList<string> values) => new() { Findings = [new(0, 0, code, values)] };
}
