using UrbanKi.Academy.Hosting.Jobs;

namespace UrbanKi.Academy.Features.Retention;

public static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<IDailyJob, RetentionJob>();
        return services;
    }
}
