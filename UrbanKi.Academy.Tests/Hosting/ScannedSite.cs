using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>An academy that has every uploaded file looked at by a real scanner.</summary>
public sealed class ScannedSite : IAsyncLifetime
{
    internal ClamDaemon Scanner { get; private set; } = null!;
    internal RunningAcademy Academy { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Scanner = await ClamDaemon.StartAsync();
        Academy = new() { Settings = new Dictionary<string, string> { ["Academy:VirusScan:Address"] = Scanner.Socket, ["Academy:VirusScan:TimeoutSeconds"] = "20" } };
    }

    public async ValueTask DisposeAsync()
    {
        await Academy.DisposeAsync();
        await Scanner.DisposeAsync();
    }
}
