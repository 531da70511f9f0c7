using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>Nothing that a learner was told is saved is missing after a restore.</summary>
[Collection(ProcessCollection.Name)]
public sealed class RestoredServerTests
{
    [Fact]
    public async Task A_backup_under_load_holds_what_was_saved_before_it_and_one_after_a_kill_everything()
    {
        using var work = new TemporaryFolder();
        var data = work.File("data");
        await using var database = new SiteDatabase(data);
        var course = ShippedContent.Courses.MaxBy(course => AnswerStream.Written(course).Length)!;
        var questions = AnswerStream.Written(course);
        using var learner = new QuizClient(course.Id, questions.Length);
        var streams = questions.Select(id => new AnswerStream(learner, id)).ToArray();

        string email;
        Dictionary<string, int> beforeFirst, afterFirst;
        await using (var site = await SiteProcess.StartAsync(data))
        {
            email = await database.HireAsync("Karla");
            learner.GoTo(site.Address);
            await learner.SignInAsync(email, SiteDatabase.Password);
            await learner.StartAsync();
            await database.AskAsync(email, course.Id, questions);

            var running = streams.Select(stream => stream.RunAsync()).ToArray();
            await ReachAsync(streams, running, answers: questions.Length);
            beforeFirst = Saved(streams);
            await RunAsync(data, "backup", work.File("laufend.zip"));
            afterFirst = UnderWay(streams);
            Assert.True(afterFirst.Values.Sum() > beforeFirst.Values.Sum(), "Nobody wrote during the backup.");

            await ReachAsync(streams, running, Saved(streams).Values.Sum() + questions.Length);
            await site.KillAsync();
            await Task.WhenAll(running);
            Assert.Empty(site.Failures);
        }

        // The killed site left its log beside the database; the backup takes both as one.
        await RunAsync(data, "backup", work.File("danach.zip"));
        await RunAsync(work.File("neu"), "restore", work.File("danach.zip"));
        await using (var site = await SiteProcess.StartAsync(work.File("neu")))
        {
            learner.GoTo(site.Address);
            // Whatever was ended since the backup stays ended, so everybody signs in again.
            await learner.SignInAsync(email, SiteDatabase.Password);
            foreach (var (index, stream) in streams.Index())
            {
                var shown = await learner.QuestionAsync(index + 1);
                Assert.Equal(stream.QuestionId, shown.Id);
                // The answer under way when the server died was not acknowledged: it may be there or not.
                Assert.Contains(shown.Given[0], new[] { stream.Saved, stream.UnderWay });
                Assert.Equal(stream.SavedVersion + (shown.Given[0] == stream.Saved ? 0 : 1), shown.Version);
            }
            Assert.Empty(site.Failures);
        }

        await RunAsync(work.File("neu"), "restore", work.File("laufend.zip"), "--force");
        await using (var site = await SiteProcess.StartAsync(work.File("neu")))
        {
            learner.GoTo(site.Address);
            await learner.SignInAsync(email, SiteDatabase.Password);
            foreach (var (index, stream) in streams.Index())
                Assert.InRange((await learner.QuestionAsync(index + 1)).Version, beforeFirst[stream.QuestionId], afterFirst[stream.QuestionId]);
        }
    }

    private static Dictionary<string, int> Saved(IEnumerable<AnswerStream> streams) => streams.ToDictionary(stream => stream.QuestionId, stream => stream.SavedVersion);

    /// <summary>With the one that is being written now.</summary>
    private static Dictionary<string, int> UnderWay(IEnumerable<AnswerStream> streams) => streams.ToDictionary(stream => stream.QuestionId, stream => stream.SavedVersion + 1);

    private static async Task ReachAsync(AnswerStream[] streams, Task[] running, int answers)
    {
        while (streams.Sum(stream => stream.SavedVersion) < answers && !running.Any(stream => stream.IsCompleted)) await Task.Delay(1);
    }

    private static async Task RunAsync(string data, params string[] verb)
    {
        var (exitCode, output, errors) = await AcademyProgram.RunAsync(data, verb);
        Assert.True(exitCode == 0, output + errors);
    }
}
