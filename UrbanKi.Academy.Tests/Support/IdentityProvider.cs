using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

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
        var start = new ProcessStartInfo("node", ["--no-warnings", "provider.mjs"]) { WorkingDirectory = await NodePackages.RestoreAsync("Provider"), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
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
}
