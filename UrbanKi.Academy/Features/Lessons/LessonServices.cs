namespace UrbanKi.Academy.Features.Lessons;

public static class LessonServices
{
    public static IServiceCollection AddLessons(this IServiceCollection services) => services.AddSingleton<FinishedLessons>().AddSingleton<MistakeLimit>();
}
