namespace UrbanKi.Academy.Features.Assignments;

public static class AssignmentServices
{
    public static IServiceCollection AddAssignments(this IServiceCollection services) =>
        services.AddScoped<AssignmentDesk>().AddScoped<ExceptionDesk>().AddHostedService<DailyKeeping>();
}
