using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>One answer after another to the same question, each of them different, until the server is gone. It knows which of them were called saved.</summary>
internal sealed class AnswerStream(QuizClient learner, string questionId)
{
    public string QuestionId => questionId;
    public string Saved { get; private set; } = "";
    public int SavedVersion { get; private set; }
    /// <summary>What was sent last.</summary>
    public string UnderWay { get; private set; } = "";

    /// <summary>The questions that are answered with words of one's own: each answer can be told from the one before.</summary>
    public static string[] Written(Course course) =>
        [.. course.In("de").Quiz!.Pool.Where(question => question is ShortTextQuestion or NumberQuestion or ReflectionQuestion or GapsQuestion).Select(question => question.Id)];

    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                UnderWay = $"{SavedVersion + 1}-{Guid.NewGuid():N}";
                Keep(UnderWay, await learner.AnswerAsync(questionId, SavedVersion, [UnderWay]));
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            // The server is gone.
        }
    }

    public void Keep(string text, int version) => (Saved, SavedVersion) = (text, version);
}
