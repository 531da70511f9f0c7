using System.Globalization;
using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>Courses as plain folders beside each other, for git or for another academy. What is unchanged is not touched; what others put there or changed is left alone.</summary>
public sealed class CourseFolders
{
    /// <summary>Lists what an export wrote, as sha256sum does; only such files are ever replaced or removed. Begins with a dot, so that no reader of content takes it for a course's.</summary>
    public const string ListName = ".academy-export";
    private const string Beginning = ".academy-part";

    private readonly string _folder;
    private readonly bool _replace;
    private readonly SortedDictionary<string, string> _known;
    private readonly Remarks _remarks = new();

    private CourseFolders(string folder, bool replace) => (_folder, _replace, _known) = (Path.GetFullPath(folder), replace, ReadList(Path.Combine(folder, ListName)));

    private int Written { get; set; }
    private int Removed { get; set; }
    private int Unchanged { get; set; }

    /// <summary>Writes courses out, each into the folder of its id.</summary>
    /// <param name="folder">Where; made if it is not there.</param>
    /// <param name="courses">Their files, by id.</param>
    /// <param name="isAll">Whether these are all that there are: what was exported of others is removed.</param>
    /// <param name="replace">Replaces also what others wrote.</param>
    public static ExportOutcome Write(string folder, IReadOnlyDictionary<string, SourceFiles> courses, bool isAll, bool replace)
    {
        ArgumentNullException.ThrowIfNull(courses);
        Directory.CreateDirectory(folder);
        return new CourseFolders(folder, replace).WriteAll(courses, isAll);
    }

    /// <summary>The courses that lie in a folder: the folder itself, those in it, or those of a whole content folder; by the name that each lies under.</summary>
    public static IReadOnlyList<CourseParcel> Read(string folder)
    {
        var root = new DirectoryInfo(Path.GetFullPath(folder));
        return IsCourse(root) ? [ReadOne(root)]
            : CoursesIn(root) is { Count: > 0 } courses ? [.. courses.Select(ReadOne)]
            : [.. CoursesIn(new(Path.Combine(root.FullName, "courses"))).Select(ReadOne)];
    }

    private static List<DirectoryInfo> CoursesIn(DirectoryInfo folder) =>
        folder.Exists ? [.. folder.EnumerateDirectories().Where(course => !course.Name.StartsWith('.') && IsCourse(course)).OrderBy(course => course.Name, StringComparer.Ordinal)] : [];

    private static bool IsCourse(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, CourseSheet.FileName));

    private static CourseParcel ReadOne(DirectoryInfo folder)
    {
        var entries = new List<ParcelEntry>();
        Collect(folder, "", entries);
        return ParcelReader.Read(entries, folder.Name);
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<ParcelEntry> entries)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entries.Count > ParcelReader.MostFiles) return;
            var name = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                entries.Add(new(name, 0, 0, EntryKind.Special, () => Stream.Null));
            else if (entry is FileInfo file)
                entries.Add(new(name, file.Length, file.Length, EntryKind.File, file.OpenRead));
            // What is left out anyway (such as .git) is not looked into.
            else if (entry is DirectoryInfo inner && !ParcelNames.IsJunk(name))
                Collect(inner, name + "/", entries);
        }
    }

    private ExportOutcome WriteAll(IReadOnlyDictionary<string, SourceFiles> courses, bool isAll)
    {
        foreach (var (id, files) in courses.OrderBy(course => course.Key, StringComparer.Ordinal))
            WriteOne(id, files);
        if (isAll)
            RemoveObsolete(path => !courses.ContainsKey(path.Split('/')[0]));
        WriteList();
        return new(courses.Count, Written, Removed, Unchanged, _remarks.All);
    }

    private void WriteOne(string id, SourceFiles files)
    {
        var wanted = files.Paths.ToDictionary(path => $"{id}/{path}", path => files.Bytes(path)!, StringComparer.Ordinal);
        var problems = wanted.Select(file => (Path: file.Key, Code: ProblemWith(file.Key, file.Value))).Where(file => file.Code is not null).ToList();
        foreach (var (path, code) in problems)
            _remarks.Add(code!, (1, 1), path);
        // Half of a course is worse than an old one.
        if (problems.Count > 0) return;
        foreach (var (path, bytes) in wanted.OrderBy(file => file.Key, StringComparer.Ordinal))
            Put(path, bytes);
        RemoveObsolete(path => path.StartsWith(id + "/", StringComparison.Ordinal) && !wanted.ContainsKey(path));
    }

    private ForeignCode? ProblemWith(string path, byte[] bytes)
    {
        if (ParcelNames.Problem(path) == ParcelCodes.OutsideFolder) return ParcelCodes.OutsideFolder;
        if (IsThroughLink(path)) return ParcelCodes.LinkInTheWay;
        var there = HashAt(path);
        return there is null || there == ContentHash.Of(bytes) || there == _known.GetValueOrDefault(path) || _replace ? null : ParcelCodes.ChangedByHand;
    }

    private void Put(string path, byte[] bytes)
    {
        var hash = ContentHash.Of(bytes);
        _known[path] = hash;
        if (HashAt(path) == hash)
        {
            Unchanged++;
            return;
        }
        WriteWhole(Full(path), bytes);
        Written++;
    }

    /// <summary>Removes what an export wrote and nobody changed since; the folders go with their last file.</summary>
    private void RemoveObsolete(Func<string, bool> isObsolete)
    {
        foreach (var path in _known.Keys.Where(isObsolete).ToList())
        {
            var there = ParcelNames.Problem(path) == ParcelCodes.OutsideFolder || IsThroughLink(path) ? null : HashAt(path);
            if (there is not null && there != _known[path])
                _remarks.Add(ParcelCodes.LeftBehind, (1, 1), path);
            else if (there is not null)
            {
                File.Delete(Full(path));
                RemoveEmptyFolders(path);
                Removed++;
            }
            _known.Remove(path);
        }
    }

    private void RemoveEmptyFolders(string path)
    {
        for (var parts = path.Split('/')[..^1]; parts.Length > 0; parts = parts[..^1])
        {
            var folder = Full(string.Join('/', parts));
            if (Directory.EnumerateFileSystemEntries(folder).Any()) return;
            Directory.Delete(folder);
        }
    }

    private bool IsThroughLink(string path)
    {
        var parts = path.Split('/');
        return Enumerable.Range(1, parts.Length).Select(count => Full(string.Join('/', parts[..count])))
            .Any(part => new FileInfo(part).LinkTarget is not null || new DirectoryInfo(part).LinkTarget is not null);
    }

    private string? HashAt(string path) => File.Exists(Full(path)) ? ContentHash.Of(File.ReadAllBytes(Full(path))) : null;

    private string Full(string path) => Path.Combine(_folder, path);

    private void WriteList()
    {
        var list = new StringBuilder();
        foreach (var (path, hash) in _known) list.Append(CultureInfo.InvariantCulture, $"{hash}  {path}\n");
        var bytes = Encoding.UTF8.GetBytes(list.ToString());
        var file = Full(ListName);
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes)) WriteWhole(file, bytes);
    }

    /// <summary>Beside the target first, so that nobody ever finds half a file.</summary>
    private static void WriteWhole(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var part = Path.Combine(Path.GetDirectoryName(file)!, Beginning);
        File.WriteAllBytes(part, bytes);
        File.Move(part, file, overwrite: true);
    }

    private static SortedDictionary<string, string> ReadList(string file)
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(file))
            foreach (var line in File.ReadAllLines(file))
                if (line.Split("  ", 2) is [{ Length: 64 } hash, { Length: > 0 } path])
                    known[path] = hash;
        return known;
    }
}

/// <summary>What came of writing courses out, in files.</summary>
/// <param name="Courses">How many courses there are.</param>
/// <param name="Written">Files that are new or have another text.</param>
/// <param name="Removed">Files that no course has any more.</param>
/// <param name="Unchanged">Files that were not touched.</param>
/// <param name="Remarks">What was not written, or not removed, and why.</param>
public sealed record ExportOutcome(int Courses, int Written, int Removed, int Unchanged, IReadOnlyList<Remark> Remarks)
{
    public bool HasErrors => Remarks.Any(remark => remark.Severity == Severity.Error);
}
