using System.IO.Compression;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Publishing;

/// <summary>A course's folder as a zip that is the same, byte for byte, for the same files.</summary>
public static class CourseArchive
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(SourceFiles files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var path in files.Paths)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(files.Bytes(path));
            }
        return memory.ToArray();
    }

    /// <summary>Only for archives that this program packed itself: sizes and paths are not checked here.</summary>
    public static SourceFiles Unpack(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            files[entry.FullName] = memory.ToArray();
        }
        return new(files);
    }
}
