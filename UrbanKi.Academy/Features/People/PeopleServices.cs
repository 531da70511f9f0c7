namespace UrbanKi.Academy.Features.People;

public static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddScoped<StaffDesk>();
        services.AddScoped<UnitDesk>();
        services.AddScoped<ImportDesk>();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<ImportJob>();
        return services.AddHostedService(provider => provider.GetRequiredService<ImportJob>());
    }
}
