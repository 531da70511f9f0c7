using UrbanKi.Academy.Hosting.Jobs;

namespace UrbanKi.Academy.Features.Reports;

public static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddHostedService<WorkbookWarmUp>().AddScoped<ReportDesk>().AddScoped<ReportShelf>().AddSingleton<IDailyJob, ShelfCleaning>();
}
