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
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database").AddCheck<CoursesPublished>("courses");
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
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the database does not answer");
        }
    }

    private sealed class CoursesPublished(Library library) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(library.Current.Courses.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("no course is published; run 'content check'"));
    }
}
