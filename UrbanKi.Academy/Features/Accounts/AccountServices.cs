using UrbanKi.Academy.Hosting.Mail;

namespace UrbanKi.Academy.Features.Accounts;

public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<PasswordDoor>();
        services.AddScoped<PasswordDesk>();
        services.AddScoped<PasskeyDoor>();
        services.AddScoped<ProviderDoor>();
        services.AddSingleton<ProviderTokens>();
        services.AddScoped<Arrival>();
        services.AddScoped<InvitationDoor>();
        services.AddScoped<EmailDesk>();
        services.AddSingleton<PasswordRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<PasswordRequests>());
        services.AddScoped<IMailWriter, PasswordResetMail>();
        services.AddScoped<IMailWriter, PasswordChangedMail>();
        services.AddScoped<IMailWriter, EmailConfirmationMail>();
        services.AddScoped<IMailWriter, EmailChangeAskedMail>();
        services.AddScoped<IMailWriter, EmailChangedMail>();
        return services;
    }
}
