using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Hosting.Mail;

namespace UrbanKi.Academy.Features.Reminders;

public static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) =>
        services.AddSingleton<UnsubscribeToken>().AddScoped<ReminderForecast>().AddScoped<IMailWriter, ReminderMail>().AddSingleton<IDailyJob, ReminderJob>();
}
