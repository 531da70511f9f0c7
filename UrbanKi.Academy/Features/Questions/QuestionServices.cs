using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Questions;

public static class QuestionServices
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services.AddSingleton<IStartTask, UnfinishedAnnulments>();
}
