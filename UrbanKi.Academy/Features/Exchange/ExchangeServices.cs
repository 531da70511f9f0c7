using UrbanKi.Academy.Hosting.Jobs;

namespace UrbanKi.Academy.Features.Exchange;

public static class ExchangeServices
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services.AddSingleton<Uploads>().AddScoped<IntakeDesk>().AddSingleton<IDailyJob, ForgottenUploads>();
}
