using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Hosting.Backups;

/// <summary>A backup is a zip file: the database, what else lies in the data folder, and a manifest with the hash of each.</summary>
public static class BackupArchive
{
    /// <summary>Ours alone: keys and everybody's data are in it.</summary>
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string Version { get; } = typeof(BackupArchive).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes the backup beside its place, reads it again, and only then puts it there: a file of that name is always a whole one.</summary>
    /// <exception cref="BackupException">It can't be made.</exception>
    public static async Task<BackupManifest> WriteAsync(AcademySettings settings, string target, DateTime now, CancellationToken cancellation = default)
    {
        if (DatabaseCopy.FileOf(settings.ConnectionString) is not { } database || !File.Exists(database)) throw new BackupException($"there is no database yet in {settings.DataPath}");
        var (draft, copy) = (target + ".part", target + ".part.db");
        try
        {
            File.Delete(copy);
            await Create(copy).DisposeAsync();
            // First the database, then the files: whatever the database speaks of is there.
            DatabaseCopy.Make(settings.ConnectionString, copy);
            if (DatabaseCopy.Problems(copy) is { Count: > 0 } problems) throw new BackupException($"the database is damaged: {string.Join("; ", problems)}. Restore the last good backup, or ask for help before anything is written");
            if (DatabaseCopy.MigrationOf(copy) is not { } migration) throw new BackupException("the database is none of this program's");
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, Version, now, migration, []);
            await using (var file = Create(draft))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    var files = new List<BackedUpFile> { await AddAsync(zip, copy, BackupManifest.DatabaseName, cancellation) };
                    foreach (var (path, name) in DataFolder.Kept(settings).SelectMany(entry => Files(entry, settings.DataPath)))
                        try
                        {
                            files.Add(await AddAsync(zip, path, name, cancellation));
                        }
                        catch (FileNotFoundException)
                        {
                            // Taken away since it was listed: an import that is done with its file.
                        }
                    manifest = manifest with { Files = files };
                    await using var page = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(cancellation);
                    await JsonSerializer.SerializeAsync(page, manifest, BackupManifest.Json, cancellation);
                }
                file.Flush(flushToDisk: true);
            }
            if ((await ReadAsync(draft, null, cancellation)).Problems is { Count: > 0 } unread) throw new BackupException($"what was written can't be read again: {string.Join("; ", unread)}");
            File.Move(draft, target, overwrite: true);
            return manifest;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new BackupException(problem.Message);
        }
        finally
        {
            File.Delete(draft);
            File.Delete(copy);
        }
    }

    /// <summary>Reads a backup to its end and compares every file with the manifest.</summary>
    /// <param name="folder">Where the files go, so that the database can be checked too; null: nowhere.</param>
    public static async Task<(BackupManifest? Manifest, IReadOnlyList<string> Problems)> ReadAsync(string file, string? folder, CancellationToken cancellation = default)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellation);
            if (zip.GetEntry(BackupManifest.EntryName) is not { } page) return (null, ["it is no backup of this program: it has no manifest.json"]);
            await using var json = await page.OpenAsync(cancellation);
            if (await JsonSerializer.DeserializeAsync<BackupManifest>(json, BackupManifest.Json, cancellation) is not { } manifest) return (null, ["its manifest.json is empty"]);
            if (manifest.Refusal is { } refusal) return (manifest, [refusal]);
            var problems = new List<string>(zip.Entries.Select(entry => entry.FullName).Except(manifest.Files.Select(known => known.Name)).Where(name => name != BackupManifest.EntryName).Select(name => $"{name} is not in the manifest"));
            foreach (var known in manifest.Files)
                if (zip.GetEntry(known.Name) is not { } entry) problems.Add($"{known.Name} is missing");
                else if (!await IsWholeAsync(entry, known, folder is null ? null : Path.Combine(folder, known.Name), cancellation)) problems.Add($"{known.Name} is not what was backed up");
            if (problems.Count == 0 && folder is not null)
            {
                var database = Path.Combine(folder, BackupManifest.DatabaseName);
                problems.AddRange(DatabaseCopy.Problems(database).Select(problem => $"the database is damaged: {problem}"));
                if (problems.Count == 0 && DatabaseCopy.MigrationOf(database) != manifest.Migration) problems.Add("the database is of another version than the manifest says");
            }
            return (manifest, problems);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            return (null, [problem.Message]);
        }
    }

    private static async Task<BackedUpFile> AddAsync(ZipArchive zip, string path, string name, CancellationToken cancellation)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        var (bytes, hash) = await CopyAsync(source, entry, long.MaxValue, cancellation);
        return new(name, bytes, hash);
    }

    private static async Task<bool> IsWholeAsync(ZipArchiveEntry entry, BackedUpFile known, string? target, CancellationToken cancellation)
    {
        if (target is not null) Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var source = await entry.OpenAsync(cancellation);
        await using Stream file = target is null ? Stream.Null : Create(target);
        var (bytes, hash) = await CopyAsync(source, file, known.Bytes, cancellation);
        if (file is FileStream written) written.Flush(flushToDisk: true);
        return bytes == known.Bytes && hash == known.Sha256;
    }

    /// <summary>Copies and hashes in one go; stops where there is more than there should be.</summary>
    private static async Task<(long Bytes, string Sha256)> CopyAsync(Stream source, Stream target, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        while (bytes <= most && await source.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            bytes += read;
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }

    private static IEnumerable<(string Path, string Name)> Files(FileSystemInfo entry, string root) =>
        (entry is DirectoryInfo folder ? folder.EnumerateFiles("*", SearchOption.AllDirectories) : [(FileInfo)entry])
            .Where(file => file.Extension is not ".part" && file.LinkTarget is null)
            .Select(file => (file.FullName, Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/')));
}

/// <summary>A backup that can't be made or put back: one clause that says why, and what to do.</summary>
public sealed class BackupException(string problem) : Exception(problem);
