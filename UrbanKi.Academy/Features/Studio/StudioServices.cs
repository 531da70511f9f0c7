using UrbanKi.Academy.Features.Shared;

namespace UrbanKi.Academy.Features.Studio;

public static class StudioServices
{
    public static IServiceCollection AddStudio(this IServiceCollection services) => services.AddSingleton<CourseTemplate>().AddSingleton<FindingWords>().AddScoped<Desk>().AddScoped<ImageDesk>();
}
