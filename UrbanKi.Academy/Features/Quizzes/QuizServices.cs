namespace UrbanKi.Academy.Features.Quizzes;

public static class QuizServices
{
    public static IServiceCollection AddQuizzes(this IServiceCollection services) => services.AddScoped<QuizDesk>();
}
