using System.Text.Json;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Hosting.Backups;

/// <summary>What lies in the data folder, and who is using it.</summary>
public static class DataFolder
{
    private const string LockName = "academy.lock";
    private const string LastBackupName = "last-backup.json";
    /// <summary>There while a restore moves files; its only line is the folder with the old ones.</summary>
    private const string RestoringName = "restoring.txt";
    /// <summary>What a restore puts aside and unpacks begins so.</summary>
    private const string AsidePrefix = "before-restore-";
    private const string UnpackedPrefix = "restore-";

    /// <summary>A site, a command or a backup works here. Any number may; none while a restore is under way.</summary>
    /// <exception cref="SettingException">A restore is under way or was interrupted.</exception>
    public static IDisposable Use(AcademySettings settings)
    {
        try
        {
            Directory.CreateDirectory(settings.DataPath);
            var use = new FileStream(LockFile(settings), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
            if (!File.Exists(Restoring(settings))) return use;
            use.Dispose();
            throw new SettingException("Academy:DataPath", $"a restore into {settings.DataPath} was interrupted; run 'restore FILE --force' again");
        }
        catch (IOException problem) when (problem is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new SettingException("Academy:DataPath", $"a restore into {settings.DataPath} is under way; start again when it is done");
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new SettingException("Academy:DataPath", $"{problem.Message.TrimEnd('.')}; give the program's account the right to write there");
        }
    }

    /// <summary>For a restore: nobody else. Null while somebody works here. The system forgets it when the process ends, however it ends.</summary>
    public static IDisposable? UseAlone(AcademySettings settings)
    {
        Directory.CreateDirectory(settings.DataPath);
        try
        {
            return new FileStream(LockFile(settings), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static string Restoring(AcademySettings settings) => Path.Combine(settings.DataPath, RestoringName);

    public static string NewAside(AcademySettings settings, DateTime now) => Path.Combine(settings.DataPath, AsidePrefix + Stamp(now));

    public static string NewUnpacked(AcademySettings settings, DateTime now) => Path.Combine(settings.DataPath, UnpackedPrefix + Stamp(now));

    /// <summary>What an interrupted restore had unpacked.</summary>
    public static IEnumerable<string> Unpacked(AcademySettings settings) => Directory.EnumerateDirectories(settings.DataPath, UnpackedPrefix + "*").ToList();

    public static string Stamp(DateTime at) => at.ToString("yyyyMMdd'T'HHmmssfff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Everything at the top of the data folder that a backup takes along and a restore replaces; the database is not among it.</summary>
    public static IEnumerable<FileSystemInfo> Kept(AcademySettings settings)
    {
        var folder = new DirectoryInfo(settings.DataPath);
        if (!folder.Exists) return [];
        var database = DatabaseFiles(settings).ToHashSet(StringComparer.Ordinal);
        return folder.EnumerateFileSystemInfos().Where(entry => !database.Contains(entry.FullName) && entry.Name is not (LockName or LastBackupName or RestoringName)
            && !(entry is DirectoryInfo && (entry.Name.StartsWith(AsidePrefix, StringComparison.Ordinal) || entry.Name.StartsWith(UnpackedPrefix, StringComparison.Ordinal))))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>The database, with the log and index that SQLite keeps beside it.</summary>
    public static IEnumerable<string> DatabaseFiles(AcademySettings settings) =>
        DatabaseCopy.FileOf(settings.ConnectionString) is { } file ? [file, file + "-wal", file + "-shm", file + "-journal"] : [];

    public static LastBackup? ReadLastBackup(AcademySettings settings)
    {
        try
        {
            return JsonSerializer.Deserialize<LastBackup>(File.ReadAllBytes(Path.Combine(settings.DataPath, LastBackupName)), BackupManifest.Json);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            // Nobody has made one yet, or nobody can say.
            return null;
        }
    }

    public static void KeepLastBackup(AcademySettings settings, LastBackup backup)
    {
        var file = Path.Combine(settings.DataPath, LastBackupName);
        File.WriteAllBytes(file + ".part", JsonSerializer.SerializeToUtf8Bytes(backup, BackupManifest.Json));
        File.Move(file + ".part", file, overwrite: true);
    }

    private static string LockFile(AcademySettings settings) => Path.Combine(settings.DataPath, LockName);
}

/// <summary>The newest backup that was made and checked.</summary>
public sealed record LastBackup(DateTime At, string File, long Bytes);
