namespace UrbanKi.Academy.Hosting.Mail;

public static class MailServices
{
    /// <summary>The outbox and the way to the server; what mails say is registered by the features.</summary>
    public static IServiceCollection AddAcademyMail(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailSheet>();
        services.AddSingleton<MailRound>();
        return services.AddHostedService(provider => provider.GetRequiredService<MailRound>());
    }
}
