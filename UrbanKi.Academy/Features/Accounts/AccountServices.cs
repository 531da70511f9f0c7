namespace UrbanKi.Academy.Features.Accounts;

public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services.AddSingleton<SignInThrottle>();
}
