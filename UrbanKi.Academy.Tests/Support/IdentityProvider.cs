using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>A real identity provider (npm oidc-provider) as a process of its own, which knows one academy.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "academy";
    public const string Secret = "only-for-the-tests-0123456789abcdef";

    private readonly Process process;
    private readonly HttpClient http = new();

    private IdentityProvider(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Also its issuer, without the slash at the end.</summary>
    public Uri Address { get; }

    public string Issuer => Address.ToString().TrimEnd('/');

    public static async Task<IdentityProvider> StartAsync(int sitePort)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("node", ["--no-warnings", "provider.mjs"]) { WorkingDirectory = await RestoreAsync(), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["PORT"], start.Environment["SITE"]) = ($"{port}", $"http://127.0.0.1:{sitePort}");
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return said == "listening" ? new(process, new($"http://127.0.0.1:{port}")) : throw new InvalidOperationException($"The identity provider did not start: {said} {await errors}");
    }

    /// <summary>A port that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What the provider says of somebody from now on.</summary>
    public async Task TellAsync(string subject, object claims)
    {
        var said = System.Text.Json.JsonSerializer.SerializeToNode(claims)!.AsObject();
        said["sub"] = subject;
        (await http.PostAsJsonAsync(new Uri(Address, "/people"), said)).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The folder with the provider and its packages; npm fills it once for each version of the lock file.</summary>
    private static async Task<string> RestoreAsync()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Support", "Provider");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..16];
        var folder = Path.Combine(Path.GetTempPath(), $"academy-identity-provider-{hash}");
        var isRestored = Path.Combine(folder, "restored");
        Directory.CreateDirectory(folder);
        // Two test runs at once: the second waits for the first.
        await using var turn = await TakeTurnAsync(Path.Combine(folder, "turn"));
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (File.Exists(isRestored)) return folder;
        using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm could not restore the identity provider: {await output} {await errors}");
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
