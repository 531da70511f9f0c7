using System.Diagnostics;
using System.Security.Cryptography;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Programs from npm that tests talk to as to a real peer.</summary>
internal static class NodePackages
{
    /// <summary>The folder with the program and its packages; npm fills it once for each version of the lock file.</summary>
    /// <param name="name">The folder below Support.</param>
    public static async Task<string> RestoreAsync(string name)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Support", name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..16];
        var folder = Path.Combine(Path.GetTempPath(), $"academy-{name.ToLowerInvariant()}-{hash}");
        var isRestored = Path.Combine(folder, "restored");
        Directory.CreateDirectory(folder);
        // Two test runs at once: the second waits for the first.
        await using var turn = await TakeTurnAsync(Path.Combine(folder, "turn"));
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (File.Exists(isRestored)) return folder;
        using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm could not restore {name}: {await output} {await errors}");
        await File.WriteAllTextAsync(isRestored, "");
        return folder;
    }

    private static async Task<FileStream> TakeTurnAsync(string path)
    {
        for (var patience = 0; ; patience++)
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (patience < 600)
            {
                await Task.Delay(100);
            }
    }
}
