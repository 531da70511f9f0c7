namespace UrbanKi.Academy.Hosting.Jobs;

public static class JobServices
{
    /// <summary>The plumbing; the jobs themselves are registered by their features.</summary>
    public static IServiceCollection AddDailyJobs(this IServiceCollection services)
    {
        services.AddSingleton<DailyJobs>();
        services.AddSingleton<IStartTask>(provider => provider.GetRequiredService<DailyJobs>());
        services.AddHostedService(provider => provider.GetRequiredService<DailyJobs>());
        return services;
    }
}
