using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>Promise 1: no answer is ever lost.</summary>
[Collection(ProcessCollection.Name)]
public sealed class KilledServerTests
{
    private const int Kills = 4;

    [Fact]
    public async Task Every_answer_that_was_called_saved_survives_a_server_that_is_killed_at_any_moment()
    {
        using var data = new TemporaryFolder();
        await using var database = new SiteDatabase(data.Path);
        var course = ShippedContent.Courses.MaxBy(course => AnswerStream.Written(course).Length)!;
        var questions = AnswerStream.Written(course);
        using var learner = new QuizClient(course.Id, questions.Length);
        var sent = questions.ToDictionary(id => id, id => new AnswerStream(learner, id));

        var site = await SiteProcess.StartAsync(data.Path);
        try
        {
            var email = await database.HireAsync("Karla");
            learner.GoTo(site.Address);
            await learner.SignInAsync(email, SiteDatabase.Password);
            await learner.StartAsync();
            await database.AskAsync(email, course.Id, questions);

            for (var kill = 1; kill <= Kills; kill++)
            {
                var before = sent.Values.Sum(answer => answer.SavedVersion);
                var streams = questions.Select(id => sent[id].RunAsync()).ToArray();
                while (sent.Values.Sum(answer => answer.SavedVersion) < before + questions.Length && !streams.Any(stream => stream.IsCompleted)) await Task.Delay(1);
                await Task.Delay(Random.Shared.Next(300));
                await site.KillAsync();
                await Task.WhenAll(streams);

                site = await SiteProcess.StartAsync(data.Path);
                learner.GoTo(site.Address);
                foreach (var (index, id) in questions.Index())
                {
                    var shown = await learner.QuestionAsync(index + 1);
                    Assert.Equal(id, shown.Id);
                    // The answer under way when the server died was not acknowledged: it may be there or not.
                    Assert.Contains(shown.Given[0], new[] { sent[id].Saved, sent[id].UnderWay });
                    Assert.Equal(sent[id].SavedVersion + (shown.Given[0] == sent[id].Saved ? 0 : 1), shown.Version);
                    sent[id].Keep(shown.Given[0], shown.Version);
                }
            }
            Assert.Empty(site.Failures);
        }
        finally
        {
            await site.DisposeAsync();
        }
    }
}
