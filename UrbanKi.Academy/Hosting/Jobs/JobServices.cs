namespace UrbanKi.Academy.Hosting.Jobs;

public static class JobServices
{
    /// <summary>The plumbing; jobs of a feature are registered by it.</summary>
    public static IServiceCollection AddDailyJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobBoard>();
        services.AddSingleton<DailyJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<DailyJobs>());
        services.AddSingleton<IDailyJob, GroupJob>();
        return services;
    }
}
