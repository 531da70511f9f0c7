using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace UrbanKi.Academy.Hosting.Scanning;

/// <summary>Without the scanner nothing is taken from anybody's disk; all the rest goes on.</summary>
public sealed class ScannerAnswers(VirusScanner scanner) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await scanner.AskAsync(cancellationToken)).Problem is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("the virus scanner does not answer; no file can be uploaded until it does");
}
