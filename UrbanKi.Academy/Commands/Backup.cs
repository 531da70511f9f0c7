using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Backups;

namespace UrbanKi.Academy.Commands;

/// <summary>"backup", "verify" and "restore": a consistent copy while the site runs, and the way back.</summary>
public static partial class Backup
{
    public static IEnumerable<Command> Commands(AcademySettings settings) => [Making(settings), Verifying(), Restoring(settings)];

    private static Command Making(AcademySettings settings)
    {
        var target = new Argument<string>("FILE|DIR") { Description = "A file that ends in .zip, or a folder, in which the file is named after the time" };
        var keep = new Option<int?>("--keep") { Description = "In a folder: delete all but the newest N backups afterwards" };
        keep.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)) result.AddError("--keep takes a number from 1.");
        });
        var command = new Command("backup", "Makes a consistent copy of database, keys and files while the site runs") { target, keep };
        command.SetAction((parsed, cancellation) => MakeAsync(settings, parsed.GetValue(target)!, parsed.GetValue(keep), cancellation));
        return command;
    }

    private static Command Verifying()
    {
        var file = new Argument<string>("FILE") { Description = "A backup" };
        var command = new Command("verify", "Checks a backup: every file, and the database in it") { file };
        command.SetAction((parsed, cancellation) => VerifyAsync(parsed.GetValue(file)!, cancellation));
        return command;
    }

    private static Command Restoring(AcademySettings settings)
    {
        var file = new Argument<string>("FILE") { Description = "A backup" };
        var force = new Option<bool>("--force") { Description = "Also where there is data already; it is moved aside" };
        var command = new Command("restore", "Puts a backup back, after checking it; the site must not be running") { file, force };
        command.SetAction((parsed, cancellation) => RestoreAsync(settings, parsed.GetValue(file)!, parsed.GetValue(force), cancellation));
        return command;
    }

    private static async Task<int> MakeAsync(AcademySettings settings, string target, int? keep, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var isFolder = Directory.Exists(target) || Path.EndsInDirectorySeparator(target);
        if (!isFolder && !target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return await RefuseAsync($"'{target}' is no folder and doesn't end in .zip.", CommandLine.WrongCommandLine);
        if (!isFolder && keep is not null) return await RefuseAsync("--keep is for a folder, not for a file.", CommandLine.WrongCommandLine);
        var folder = Path.GetFullPath(isFolder ? target : Path.GetDirectoryName(Path.GetFullPath(target))!);
        var file = isFolder ? Path.Combine(folder, $"academy-{DataFolder.Stamp(now)}.zip") : Path.GetFullPath(target);
        if ((folder + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(settings.DataPath) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return await RefuseAsync($"{folder} lies in the data folder; name one outside of it, best on another disk.", CommandLine.InputHasErrors);
        try
        {
            if (isFolder) Directory.CreateDirectory(folder);
            else if (!Directory.Exists(folder)) return await RefuseAsync($"There is no folder {folder}.", CommandLine.InputHasErrors);
            using var use = DataFolder.Use(settings);
            var manifest = await BackupArchive.WriteAsync(settings, file, now, cancellation);
            DataFolder.KeepLastBackup(settings, new(now, file, new FileInfo(file).Length));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {manifest.Files.Count} files, {manifest.Bytes / 1e6:0.0} MB, checked"));
            foreach (var old in Directory.EnumerateFiles(folder).Where(old => OwnName().IsMatch(Path.GetFileName(old))).OrderDescending(StringComparer.Ordinal).Skip(keep ?? int.MaxValue))
            {
                File.Delete(old);
                Console.WriteLine($"{old}: deleted");
            }
            return CommandLine.Done;
        }
        catch (Exception problem) when (problem is BackupException or IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"No backup was made: {problem.Message}.", CommandLine.InputHasErrors);
        }
    }

    private static async Task<int> VerifyAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file)) return await RefuseAsync($"There is no file {file}.", CommandLine.InputHasErrors);
        var folder = Directory.CreateTempSubdirectory("academy-verify-");
        try
        {
            var (manifest, problems) = await BackupArchive.ReadAsync(file, folder.FullName, cancellation);
            if (manifest is null || problems.Count > 0) return await RefuseAsync($"{file} can't be used: {string.Join("; ", problems)}.", CommandLine.InputHasErrors);
            Console.WriteLine($"{Told(file, manifest)}: whole");
            return CommandLine.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RestoreAsync(AcademySettings settings, string file, bool isForced, CancellationToken cancellation)
    {
        if (!File.Exists(file)) return await RefuseAsync($"There is no file {file}.", CommandLine.InputHasErrors);
        try
        {
            var (manifest, aside) = await Restoration.RunAsync(settings, file, isForced, TimeProvider.System.GetUtcNow().UtcDateTime, cancellation);
            Console.WriteLine($"{Told(file, manifest)}: restored into {settings.DataPath}");
            if (aside is not null) Console.WriteLine($"What was there is in {aside}; delete it when nobody needs it any more.");
            return CommandLine.Done;
        }
        catch (BackupException problem)
        {
            return await RefuseAsync($"The backup was not restored: {problem.Message}.", CommandLine.InputHasErrors);
        }
    }

    private static string Told(string file, BackupManifest manifest) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}: {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC, program {manifest.Program}, {manifest.Files.Count} files, {manifest.Bytes / 1e6:0.0} MB");

    private static async Task<int> RefuseAsync(string reason, int code)
    {
        await Console.Error.WriteLineAsync(reason);
        return code;
    }

    [GeneratedRegex(@"^academy-\d{8}T\d{9}Z\.zip$")]
    private static partial Regex OwnName();
}
