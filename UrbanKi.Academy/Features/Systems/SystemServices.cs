namespace UrbanKi.Academy.Features.Systems;

public static class SystemServices
{
    public static IServiceCollection AddSystems(this IServiceCollection services) => services.AddScoped<SystemDesk>().AddScoped<MeasureDesk>();
}
