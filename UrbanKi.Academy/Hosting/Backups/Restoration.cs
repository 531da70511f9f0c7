using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Hosting.Backups;

/// <summary>Puts a backup in the place of what is there. Everything is unpacked and checked beside it first; what was there is moved aside, not deleted.</summary>
public static class Restoration
{
    /// <param name="isForced">Also where there is data already.</param>
    /// <returns>The manifest, and the folder with what was there; null where there was nothing.</returns>
    /// <exception cref="BackupException">It says what to do; unless it stopped half-way, nothing was changed.</exception>
    public static async Task<(BackupManifest Manifest, string? Aside)> RunAsync(AcademySettings settings, string file, bool isForced, DateTime now, CancellationToken cancellation = default)
    {
        if (DatabaseCopy.FileOf(settings.ConnectionString) is not { } database) throw new BackupException("the database of the settings is none in a file");
        using var alone = DataFolder.UseAlone(settings) ?? throw new BackupException($"the site or a command is working in {settings.DataPath}; stop it first");
        // What an interrupted restore left half-way is finished by the next.
        var interrupted = File.Exists(DataFolder.Restoring(settings)) ? (await File.ReadAllTextAsync(DataFolder.Restoring(settings), cancellation)).Trim() : null;
        var hasData = DataFolder.DatabaseFiles(settings).Any(File.Exists) || DataFolder.Kept(settings).Any();
        if (hasData && !isForced) throw new BackupException($"there is data in {settings.DataPath} already; with --force it is moved aside");

        foreach (var remnant in DataFolder.Unpacked(settings)) Directory.Delete(remnant, recursive: true);
        var unpacked = DataFolder.NewUnpacked(settings, now);
        Directory.CreateDirectory(unpacked);
        try
        {
            var (manifest, problems) = await BackupArchive.ReadAsync(file, unpacked, cancellation);
            if (manifest is null || problems.Count > 0) throw new BackupException($"{file} can't be used: {string.Join("; ", problems)}");

            // Who has signed out since the backup stays so.
            DatabaseCopy.EndSessions(Path.Combine(unpacked, BackupManifest.DatabaseName));

            // From here on nothing may stop half-way; if the machine does, the site doesn't start until it is finished.
            var aside = interrupted ?? DataFolder.NewAside(settings, now);
            Directory.CreateDirectory(aside);
            await File.WriteAllTextAsync(DataFolder.Restoring(settings), aside, CancellationToken.None);
            foreach (var old in DataFolder.DatabaseFiles(settings).Where(File.Exists)) PutAside(new FileInfo(old), aside);
            foreach (var old in DataFolder.Kept(settings).ToList()) PutAside(old, aside);
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            File.Move(Path.Combine(unpacked, BackupManifest.DatabaseName), database);
            foreach (var entry in new DirectoryInfo(unpacked).EnumerateFileSystemInfos()) Move(entry, Path.Combine(settings.DataPath, entry.Name));
            DataFolder.KeepLastBackup(settings, new(manifest.MadeAt, Path.GetFullPath(file), new FileInfo(file).Length));
            File.Delete(DataFolder.Restoring(settings));

            if (Directory.EnumerateFileSystemEntries(aside).Any()) return (manifest, aside);
            Directory.Delete(aside);
            return (manifest, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new BackupException(File.Exists(DataFolder.Restoring(settings)) ? $"it stopped half-way ({problem.Message}); run 'restore {file} --force' again before the site starts" : problem.Message);
        }
        finally
        {
            Directory.Delete(unpacked, recursive: true);
        }
    }

    private static void PutAside(FileSystemInfo entry, string aside)
    {
        var place = Path.Combine(aside, entry.Name);
        if (!Path.Exists(place)) Move(entry, place);
        // An interrupted restore had moved the old one already: this is one of its new ones.
        else if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
        else entry.Delete();
    }

    private static void Move(FileSystemInfo entry, string place)
    {
        if (entry is DirectoryInfo folder) folder.MoveTo(place);
        else ((FileInfo)entry).MoveTo(place);
    }
}
