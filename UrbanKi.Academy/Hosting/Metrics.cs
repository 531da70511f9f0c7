using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Backups;
using UrbanKi.Academy.Hosting.Jobs;

namespace UrbanKi.Academy.Hosting;

/// <summary>Figures of the whole site for a measuring program (OpenTelemetry, read by Prometheus at /metrics). Nothing in them is of anybody: routes as templates, methods, status.</summary>
public static class Metrics
{
    public const string Address = "/metrics";
    private const string MeterName = "UrbanKi.Academy";

    /// <summary>All that a request's figures are told apart by. Whatever else a library may add one day is left out.</summary>
    private static readonly string[] RequestTags = ["http.request.method", "http.response.status_code", "http.route", "error.type"];

    public static IServiceCollection AddAcademyMetrics(this IServiceCollection services, AcademySettings settings)
    {
        if (settings.MetricsToken is null) return services;
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("academy", serviceVersion: ProgramFacts.Version, autoGenerateServiceInstanceId: false)).WithMetrics(metrics => metrics
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", MeterName)
            .AddView(instrument => instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) ? new MetricStreamConfiguration { TagKeys = RequestTags } : null)
            .AddPrometheusExporter());
        return services.AddSingleton<IStartTask, SiteFigures>();
    }

    /// <summary>Whoever doesn't show the token finds nothing there.</summary>
    public static IApplicationBuilder UseAcademyMetrics(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<AcademySettings>().MetricsToken is not { } token) return app;
        var expected = Encoding.UTF8.GetBytes($"Bearer {token}");
        return app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Address
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), expected));
    }

    /// <summary>What only the academy knows.</summary>
    private sealed class SiteFigures(IMeterFactory meters, AcademySettings settings, WriteGate gate, JobBoard board, TimeProvider clock) : IStartTask
    {
        public Task RunAsync()
        {
            var meter = meters.Create(MeterName);
            meter.CreateObservableGauge("academy.database.size", () => DataFolder.DatabaseFiles(settings).Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length), "By", "The database with its log");
            meter.CreateObservableGauge("academy.disk.free", () => DiskSpace.Of(settings.DataPath).Free, "By", "Free on the disk of the data folder");
            meter.CreateObservableGauge("academy.writers", () => gate.Waiting, "{writer}", "Writing or waiting to write");
            meter.CreateObservableGauge("academy.jobs.failing", () => board.States.Values.Count(job => job.Problem is not null), "{job}", "Jobs whose last run failed");
            meter.CreateObservableGauge("academy.backup.age", () => BackupAge(), "s", "Since the last backup; nothing while there is none");
            return Task.CompletedTask;
        }

        private IEnumerable<Measurement<double>> BackupAge() =>
            DataFolder.ReadLastBackup(settings) is { } last ? [new((clock.GetUtcNow().UtcDateTime - last.At).TotalSeconds)] : [];
    }
}
