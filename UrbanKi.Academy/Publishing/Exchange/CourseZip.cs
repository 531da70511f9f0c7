using System.IO.Compression;
using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>A course as a zip of its plain folder: for trainers' own computers, and from there. What comes in is not trusted.</summary>
public static class CourseZip
{
    /// <summary>Fits into any request.</summary>
    public const int MostBytes = 18 * 1024 * 1024;
    public const string ContentType = "application/zip";
    // A zip may list far more than it holds.
    private const int MostListed = 4000;
    private const int FileKind = 0xF000;
    private const int OrdinaryFile = 0x8000;
    private const int Folder = 0x4000;

    private static ReadOnlySpan<byte> ListMark => [(byte)'P', (byte)'K', 1, 2];

    /// <summary>The same files make the same bytes, at any time and on any computer.</summary>
    public static byte[] Write(string courseId, SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return CourseArchive.Pack(files.Paths.Select(path => ($"{courseId}/{path}", files.Bytes(path)!)));
    }

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Never throws, whatever the bytes are.</summary>
    public static CourseParcel Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > MostBytes)
            return CourseParcel.Refused(ParcelCodes.TooLarge, $"{MostBytes / 1024 / 1024}");
        if (bytes.AsSpan().Count(ListMark) > MostListed)
            return CourseParcel.Refused(ParcelCodes.TooMany, $"{ParcelReader.MostFiles}");
        try
        {
            // Names without the mark for UTF-8 are taken for UTF-8 all the same, or for nothing.
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return ParcelReader.Read([.. zip.Entries.Select(entry => new ParcelEntry(entry.FullName, entry.Length, entry.CompressedLength, KindOf(entry), entry.Open))]);
        }
        catch (DecoderFallbackException)
        {
            return CourseParcel.Refused(ParcelCodes.UnreadableNames);
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException or ArgumentException or OverflowException)
        {
            return CourseParcel.Refused(ParcelCodes.NoZip);
        }
    }

    private static EntryKind KindOf(ZipArchiveEntry entry) => entry.IsEncrypted ? EntryKind.Locked
        : entry.FullName.EndsWith('/') ? EntryKind.Folder
        // What Unix systems note beside a file; others note nothing here.
        : ((entry.ExternalAttributes >> 16) & FileKind) is 0 or OrdinaryFile or Folder ? EntryKind.File : EntryKind.Special;
}
