using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Publishing;

/// <summary>In Development: publishes the content folder again soon after a file in it changed.</summary>
public sealed class ContentWatcher(Publisher publisher, ContentFolder folder, ILogger<ContentWatcher> log) : BackgroundService
{
    /// <summary>Editors write a file in several steps; this long after the last one it is read.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
        void Signal() => changed.Release();
        watcher.Changed += (_, _) => Signal();
        watcher.Created += (_, _) => Signal();
        watcher.Deleted += (_, _) => Signal();
        watcher.Renamed += (_, _) => Signal();
        watcher.EnableRaisingEvents = true;

        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(stoppingToken);
            while (await changed.WaitAsync(Quiet, stoppingToken)) { }
            try
            {
                var findings = await publisher.PublishFolderAsync(folder.Path, folder.Zone, stoppingToken);
                log.LogInformation("Content read again: {Errors} errors", findings.Count(finding => finding.Severity == Severity.Error));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Mostly a file that is being written; its next change brings us back here. Nothing in a file may end the site.
                log.LogWarning(e, "Content could not be read and stays as it was");
            }
        }
    }
}

/// <summary>Where the content lies, and the time zone that decides its days.</summary>
public sealed record ContentFolder(string Path, TimeZoneInfo Zone);
