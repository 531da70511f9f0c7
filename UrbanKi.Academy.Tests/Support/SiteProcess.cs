using System.Collections.Concurrent;
using System.Diagnostics;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The site as a process of its own, on a free port.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(string dataPath, string environment, string[] settings)
    {
        process = new() { StartInfo = AcademyProgram.Start(dataPath, environment, ["--urls", "http://127.0.0.1:0", .. settings]), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The site did not start:\n{string.Join('\n', log)}"));
    }

    public Uri Address { get; private set; } = null!;

    public IReadOnlyCollection<string> Log => log;

    /// <summary>What the site logged as an error.</summary>
    public IEnumerable<string> Failures => log.Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal));

    /// <summary>Returns when the site answers.</summary>
    public static async Task<SiteProcess> StartAsync(string dataPath, string environment = "Development", params string[] settings)
    {
        var site = new SiteProcess(dataPath, environment, settings);
        site.process.Start();
        site.process.StandardInput.Close();
        site.process.BeginOutputReadLine();
        site.process.BeginErrorReadLine();
        site.Address = await site.listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return site;
    }

    /// <summary>Ends the process at once, in the middle of whatever it does (kill -9).</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end as systemd and containers do (SIGTERM); returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        log.Enqueue(line);
        var at = line.IndexOf(Announcement, StringComparison.Ordinal);
        // As JSON, the sentence ends with a quotation mark.
        if (at >= 0) listening.TrySetResult(new(line[(at + Announcement.Length)..].Split('"')[0].Trim()));
    }
}
