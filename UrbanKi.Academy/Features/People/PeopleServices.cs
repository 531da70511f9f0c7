using UrbanKi.Academy.Hosting.Mail;

namespace UrbanKi.Academy.Features.People;

public static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddScoped<StaffDesk>();
        services.AddScoped<UnitDesk>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<InvitationDesk>();
        services.AddScoped<IMailWriter, InvitationMail>();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<ImportJob>();
        return services.AddHostedService(provider => provider.GetRequiredService<ImportJob>());
    }
}
