using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>Looks through a course that came from outside: names, kinds and sizes first, then the bytes, counted while they are unpacked.</summary>
internal sealed class ParcelReader
{
    public const int MostFiles = 1000;
    public const int LargestText = 1024 * 1024;
    public const int LargestImage = 2 * 1024 * 1024;
    public const int LargestWhole = 64 * 1024 * 1024;
    public const int MostTimesItsSize = 150;
    // Short files are packed as tightly as chance will have it.
    private const int SmallFile = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Remarks _remarks = new();
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private long _whole;

    public static CourseParcel Read(IReadOnlyCollection<ParcelEntry> entries, string? folderName = null) => new ParcelReader().ReadAll(entries, folderName);

    private CourseParcel ReadAll(IReadOnlyCollection<ParcelEntry> entries, string? folderName)
    {
        if (entries.Count > MostFiles)
            return CourseParcel.Refused(ParcelCodes.TooMany, $"{MostFiles}");
        var named = entries.Where(entry => !ParcelNames.IsJunk(entry.Name)).ToList();
        CheckNames(named);
        if (_remarks.HasErrors || BaseOf(named) is not { } root)
            return new(null, null, _remarks.All);
        foreach (var entry in named.Where(entry => entry.Kind == EntryKind.File))
            if (entry.Name.StartsWith(root, StringComparison.Ordinal))
                Take(entry, entry.Name[root.Length..]);
            else
                Add(ParcelCodes.LeftOut, entry.Name);
        foreach (var junk in entries.Where(entry => entry.Kind == EntryKind.File && ParcelNames.IsJunk(entry.Name)))
            Add(ParcelCodes.LeftOut, junk.Name);
        return new(root.Length == 0 ? folderName : root.TrimEnd('/').Split('/')[^1], _remarks.HasErrors ? null : new(_files), _remarks.All);
    }

    private void CheckNames(IReadOnlyList<ParcelEntry> entries)
    {
        var seen = new Dictionary<string, (string Name, bool IsFile)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var name = entry.Kind == EntryKind.Folder ? entry.Name.TrimEnd('/') : entry.Name;
            if (entry.Kind == EntryKind.Special)
                Add(ParcelCodes.Link, entry.Name);
            else if (entry.Kind == EntryKind.Locked)
                Add(ParcelCodes.Encrypted, entry.Name);
            else if (ParcelNames.Problem(name.Length == 0 ? entry.Name : name) is { } problem)
                Add(problem, entry.Name, $"{ParcelNames.Longest}", $"{ParcelNames.Deepest}");
            else
                CheckTwins(name, entry.Kind != EntryKind.Folder, seen);
        }
    }

    /// <summary>A name that another one already is for some computers: of a file, or of a folder on the way to it.</summary>
    private void CheckTwins(string name, bool isFile, Dictionary<string, (string Name, bool IsFile)> seen)
    {
        for (var end = name.IndexOf('/', StringComparison.Ordinal); ; end = name.IndexOf('/', end + 1))
        {
            var (part, isLast) = (end < 0 ? name : name[..end], end < 0);
            var now = (part, IsFile: isLast && isFile);
            if (!seen.TryAdd(ParcelNames.Folded(part), now) && seen[ParcelNames.Folded(part)] is var before && (before.IsFile || now.IsFile || before.Name != part))
            {
                Add(ParcelCodes.SameName, before.Name, part);
                return;
            }
            if (isLast) return;
        }
    }

    /// <summary>The folder that holds course.yml, with a slash at the end; null after telling why there is none.</summary>
    private string? BaseOf(IReadOnlyList<ParcelEntry> entries)
    {
        var sheets = entries.Where(entry => entry.Kind == EntryKind.File && entry.Name.Split('/')[^1] == CourseSheet.FileName).Select(entry => entry.Name[..^CourseSheet.FileName.Length]).ToList();
        if (sheets is [var only])
            return only;
        if (sheets.Count == 0)
            Add(ParcelCodes.NoCourse);
        else
            Add(ParcelCodes.SeveralCourses, string.Join(", ", sheets.Select(folder => ParcelNames.Shown(folder).TrimEnd('/')).Order(StringComparer.Ordinal)));
        return null;
    }

    private void Take(ParcelEntry entry, string path)
    {
        var isImage = ImageFiles.TypeOf(path) is not null;
        if (!isImage && !IsText(path))
        {
            Add(ParcelCodes.FileType, entry.Name);
            return;
        }
        var largest = isImage ? LargestImage : LargestText;
        if (entry.Length > largest)
        {
            Add(ParcelCodes.FileTooLarge, entry.Name, $"{largest / 1024 / 1024}");
            return;
        }
        if (_whole > LargestWhole || Bytes(entry, largest) is not { } bytes)
            return;
        if (bytes.Length > SmallFile && bytes.Length / Math.Max(1, entry.PackedLength) > MostTimesItsSize)
            Add(ParcelCodes.Bomb, entry.Name, $"{MostTimesItsSize}");
        else if (!isImage && !IsUtf8(bytes))
            Add(ParcelCodes.NotUtf8, entry.Name);
        else if (isImage && !IsImage(path, bytes))
            Add(ParcelCodes.NotAnImage, entry.Name);
        else
            Keep(path, bytes);
    }

    private void Keep(string path, byte[] bytes)
    {
        var whole = path.Normalize(NormalizationForm.FormC);
        if (whole != path)
            Add(ParcelCodes.OtherForm, path);
        _files[whole] = bytes;
    }

    private byte[]? Bytes(ParcelEntry entry, int largest)
    {
        try
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                memory.Write(buffer, 0, read);
                // What is claimed is not believed: bytes are counted as they come.
                _whole += read;
                if (_whole > LargestWhole)
                {
                    Add(ParcelCodes.TooMuch, $"{LargestWhole / 1024 / 1024}");
                    return null;
                }
                if (memory.Length > largest)
                {
                    Add(ParcelCodes.FileTooLarge, entry.Name, $"{largest / 1024 / 1024}");
                    return null;
                }
            }
            return memory.ToArray();
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            Add(ParcelCodes.Damaged, entry.Name);
            return null;
        }
    }

    private void Add(ForeignCode code, params string[] values) => _remarks.Add(code, (1, 1), [.. values.Select(ParcelNames.Shown)]);

    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static bool IsImage(string path, byte[] bytes) =>
        ImageFiles.TypeOf(path) is "image/svg+xml" ? SvgSanitizer.Clean(bytes) is not null : ImageSize.Looks(ImageFiles.TypeOf(path)!, bytes);

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            return !Strict.GetString(bytes).Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
