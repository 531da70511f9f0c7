using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Hosting;

/// <summary>For the operator: /health/live answers while the process runs, /health/ready says with a reason whether it can serve.</summary>
public static class Health
{
    public static IServiceCollection AddAcademyHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database").AddCheck<CoursesPublished>("courses").AddCheck<RoomLeft>("disk").AddCheck<NotStopping>("site");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteReasons }).AllowAnonymous();
    }

    private static Task WriteReasons(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description ?? entry.Value.Status.ToString()),
    });

    private sealed class DatabaseAnswers(IDbContextFactory<AcademyDbContext> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(cancellationToken);
                await db.Organisations.AnyAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Microsoft.Data.Sqlite.SqliteException problem)
            {
                return HealthCheckResult.Unhealthy($"the database does not answer: {problem.Message}");
            }
        }
    }

    private sealed class CoursesPublished(Library library) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(library.Current.Courses.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("no course is published; run 'content check'"));
    }

    /// <summary>A full disk refuses every answer; there must be time to do something before.</summary>
    private sealed class RoomLeft(AcademySettings settings) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(DiskSpace.Of(settings.DataPath) is { IsShort: true } space ? HealthCheckResult.Degraded($"only {space.Free >> 20} MB are free for the data") : HealthCheckResult.Healthy());
    }

    /// <summary>From the moment it is told to stop: nothing new should be sent here.</summary>
    private sealed class NotStopping(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("the site is being stopped") : HealthCheckResult.Healthy());
    }
}
