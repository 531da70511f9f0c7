using System.Diagnostics;
using System.Text.RegularExpressions;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>The program as it is in use: a process of its own, whose time and memory can be read.</summary>
internal sealed partial class ServedAcademy : IDisposable
{
    private readonly Process process;

    private ServedAcademy(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan Cpu { get { process.Refresh(); return process.TotalProcessorTime; } }
    public double MemoryMiB { get { process.Refresh(); return process.WorkingSet64 / 1048576d; } }
    public double PeakMemoryMiB { get { process.Refresh(); return process.PeakWorkingSet64 / 1048576d; } }

    /// <summary>Starts the program; a verb makes it do one thing instead of serving.</summary>
    public static Process Start(MadeUpTown town, params IEnumerable<string> verb)
    {
        var bin = AppContext.BaseDirectory;
        // The tests' list of libraries instead of the program's own: it is longer by RecordedPage.
        string[] host = ["exec", "--depsfile", Path.Combine(bin, "UrbanKi.Academy.Tests.deps.json"), "--runtimeconfig", Path.Combine(bin, "academy.runtimeconfig.json"), Path.Combine(bin, "academy.dll")];
        string[] settings = [$"--Academy:DataPath={town.DataPath}", $"--Academy:ContentPath={town.ContentPath}", "--urls=http://127.0.0.1:0"];
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet", [.. host, .. settings, .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(RecordedPage).Assembly.GetName().Name;
        start.Environment[RecordedPage.FileVariable] = town.RecordedPage;
        return Process.Start(start)!;
    }

    public static async Task<ServedAcademy> ServeAsync(MadeUpTown town)
    {
        var process = Start(town);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is not { Success: true } match) continue;
            // Somebody must read what it says, or it will wait.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new(process, new(match.Value));
        }
        var problem = string.Join('\n', said) + await process.StandardError.ReadToEndAsync();
        process.Dispose();
        throw new InvalidOperationException(problem);
    }

    /// <summary>Signs in through the form.</summary>
    /// <returns>The browser, and the cookies it got.</returns>
    public async Task<(Visitor Browser, string Cookie)> SignInAsync(string email)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        var visitor = new Visitor(new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) });
        (await visitor.SignInAsync(email, MadeUpTown.Password)).Is(System.Net.HttpStatusCode.Redirect);
        await visitor.TokenAsync();
        return (visitor, handler.CookieContainer.GetCookieHeader(Address));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
