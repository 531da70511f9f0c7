using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

[Collection(ProcessCollection.Name)]
public sealed class ManyLearnersTests
{
    private const int Learners = 50;

    [Fact]
    public async Task Fifty_learners_who_answer_at_once_get_no_error_and_lose_no_answer()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path);
        await using var database = new SiteDatabase(data.Path);
        var course = ShippedContent.Courses[^1];
        var draw = course.In("de").Quiz!.Draw;

        var learners = new List<(QuizClient Client, string Email)>();
        for (var i = 0; i < Learners; i++) learners.Add((new(course.Id, atOnce: 8), await database.HireAsync($"Kim{i}")));
        try
        {
            await Task.WhenAll(learners.Select(async learner =>
            {
                learner.Client.GoTo(site.Address);
                await learner.Client.SignInAsync(learner.Email, SiteDatabase.Password);
                await learner.Client.StartAsync();
            }));

            // Read first, so that afterwards nothing but answers arrives, all of them at once.
            var given = await Task.WhenAll(learners.SelectMany(learner => Enumerable.Range(1, draw).Select(async number =>
            {
                var shown = await learner.Client.QuestionAsync(number);
                return (learner.Client, Number: number, shown.Id, Values: shown.Guess(Random.Shared));
            })));
            var versions = await Task.WhenAll(given.Select(answer => answer.Client.AnswerAsync(answer.Id, 0, answer.Values)));
            Assert.All(versions, version => Assert.Equal(1, version));

            await Task.WhenAll(given.Select(async answer =>
            {
                var shown = await answer.Client.QuestionAsync(answer.Number);
                Assert.Equal(answer.Values, shown.Given);
            }));

            var headings = await Task.WhenAll(learners.Select(learner => learner.Client.HandInAsync()));
            var words = new Words("de");
            Assert.All(headings, heading => Assert.Contains(heading, new[] { words["Quiz_Passed"], words["Quiz_NotPassed"] }));
            Assert.Empty(site.Failures);
        }
        finally
        {
            foreach (var (client, _) in learners) client.Dispose();
        }
    }
}
