namespace UrbanKi.Academy.Features.Legal;

public static class LegalServices
{
    public static IServiceCollection AddLegal(this IServiceCollection services) => services.AddSingleton<BarrierLimit>();
}
