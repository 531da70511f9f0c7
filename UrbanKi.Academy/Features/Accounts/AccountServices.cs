namespace UrbanKi.Academy.Features.Accounts;

public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<PasswordDoor>();
        services.AddScoped<PasskeyDoor>();
        services.AddScoped<ProviderDoor>();
        services.AddSingleton<ProviderTokens>();
        services.AddScoped<Arrival>();
        return services;
    }
}
