using System.IO.Compression;
using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Publishing;

/// <summary>A published course as a zip that is the same, byte for byte, for the same files: its folder, and the facts that its pages show.</summary>
public static class CourseArchive
{
    // No course's own file can lie here: folders that begin with a dot are not read.
    private const string Facts = ".facts/";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The course's files, with the facts as they are now.</summary>
    public static byte[] Pack(Course course, SourceFiles files) => Pack(
    [
        .. course.Facts.Values.SelectMany(editions => editions.Values).Select(fact => (Path: Facts + fact.Path["facts/".Length..], Bytes: Encoding.UTF8.GetBytes(fact.Text))).OrderBy(fact => fact.Path, StringComparer.Ordinal),
        .. files.Paths.Select(path => (path, files.Bytes(path)!)),
    ]);

    /// <summary>Files alone, of a course that is not published yet.</summary>
    public static byte[] Pack(SourceFiles files) => Pack([.. files.Paths.Select(path => (path, files.Bytes(path)!))]);

    /// <summary>The course's own files. Only for archives that this program packed itself: sizes and paths are not checked here.</summary>
    public static SourceFiles Unpack(byte[] archive) => Unpack(archive, path => path.StartsWith(Facts, StringComparison.Ordinal) ? null : path);

    /// <summary>The facts that the course showed, as "facts/art-4.de.md"; none in archives from before they were kept.</summary>
    public static SourceFiles UnpackFacts(byte[] archive) => Unpack(archive, path => path.StartsWith(Facts, StringComparison.Ordinal) ? path[1..] : null);

    internal static byte[] Pack(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, bytes) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return memory.ToArray();
    }

    private static SourceFiles Unpack(byte[] archive, Func<string, string?> name)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (name(entry.FullName) is not { } path) continue;
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            files[path] = memory.ToArray();
        }
        return new(files);
    }
}
