using UrbanKi.Academy.Hosting.Mail;

namespace UrbanKi.Academy.Features.Administration;

public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services.AddScoped<OneTimeLinks>().AddScoped<SignInNames>().AddScoped<Newcomers>().AddScoped<IMailWriter, TrialMail>();
}
