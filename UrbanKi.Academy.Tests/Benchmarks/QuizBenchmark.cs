using System.Diagnostics;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// A quiz of ten questions with 32 learners at once: answers saved a second, each on disk before it is acknowledged, and whole attempts from start to result.
/// Run with: dotnet run -c Release --project UrbanKi.Academy.Tests -- -explicit only -class "*QuizBenchmark" -showLiveOutput
/// </summary>
public sealed class QuizBenchmark(ITestOutputHelper output)
{
    private const int Learners = 32;
    private const int Questions = 10;
    private const int WarmUp = 400;
    private const string Quiz = $"/courses/{MadeUpTown.ShortCourse}/quiz";

    [Fact(Explicit = true)]
    public async Task Saves_answers_of_32_learners_at_once()
    {
        await using var town = await MadeUpTown.BuildAsync(employees: 500, accounts: Learners);
        using var site = await ServedAcademy.ServeAsync(town);
        var learners = new Learner[Learners];
        for (var i = 0; i < Learners; i++) learners[i] = await Learner.SignInAsync(site, town.Emails[i]);
        Print($"{Learners} learners; memory at rest {site.MemoryMiB:F0} MiB");

        // Until the compiler has seen what matters.
        for (var taken = 0; taken < WarmUp;) taken += (await Load.RunAsync(site, Learners, TimeSpan.FromSeconds(2), (connection, i) => learners[i].AttemptAsync(connection, null))).Times.Length;
        var (steps, gate) = (new List<double>(), new Lock());
        var attempts = await Load.RunAsync(site, Learners, TimeSpan.FromSeconds(15), async (connection, i) =>
        {
            var own = new List<double>();
            await learners[i].AttemptAsync(connection, own);
            lock (gate) steps.AddRange(own);
        });
        steps.Sort();
        Print($"attempts, each 24 steps (start, ten times page and answer, look through, hand in, result): {attempts.PerSecond:F1}/s, CPU {attempts.Cpu:F1} ms each");
        Print($"a step: p50 {steps[steps.Count / 2]:F1} ms, p95 {steps[steps.Count * 95 / 100]:F1} ms, slowest {steps[^1]:F0} ms");

        await Load.RunAsync(site, Learners, TimeSpan.FromSeconds(1), (connection, i) => learners[i].StartAsync(connection));
        foreach (var readers in new[] { 1, Learners })
        {
            await Load.RunAsync(site, readers, TimeSpan.FromSeconds(4), (connection, i) => learners[i].SaveAsync(connection));
            var saves = await Load.RunAsync(site, readers, TimeSpan.FromSeconds(10), (connection, i) => learners[i].SaveAsync(connection));
            Print($"{readers,2} learners: {saves.PerSecond:N0} answers saved/s, p50 {saves.P50:F1} ms, p95 {saves.P95:F1} ms, slowest {saves.Slowest:F0} ms, CPU {saves.Cpu:F2} ms each");
        }
        Print($"memory {site.MemoryMiB:F0} MiB, peak {site.PeakMemoryMiB:F0} MiB");
    }

    private void Print(string line) => output.WriteLine(line);

    private sealed class Learner(ServedAcademy site, string cookie, string token)
    {
        private string question = "";
        private int saved;

        public static async Task<Learner> SignInAsync(ServedAcademy site, string email)
        {
            var (browser, cookie) = await site.SignInAsync(email);
            return new(site, cookie, Uri.EscapeDataString(await browser.TokenAsync()));
        }

        public Task StartAsync(Connection connection) => PostAsync(connection, "?handler=start", "", 302);

        /// <summary>Another answer than before to the same question, as the site's script sends it.</summary>
        public async Task SaveAsync(Connection connection)
        {
            if (question.Length == 0) question = await QuestionAsync(connection, 1);
            await PostAsync(connection, "?handler=answer", $"&question={question}&answer={1 + saved++ % 4}", 200);
        }

        public async Task AttemptAsync(Connection connection, List<double>? steps)
        {
            await TimeAsync(() => StartAsync(connection));
            for (var number = 1; number <= Questions; number++)
            {
                await TimeAsync(async () => question = await QuestionAsync(connection, number));
                await TimeAsync(() => PostAsync(connection, "?handler=answer", $"&question={question}&answer=1", 200));
            }
            await TimeAsync(() => connection.AskAsync(Connection.Get(site.Address, Quiz + "?review=true", cookie)));
            await TimeAsync(() => PostAsync(connection, "?handler=submit", "", 302));
            var result = connection.Header("Location")!;
            await TimeAsync(() => connection.AskAsync(Connection.Get(site.Address, result, cookie)));
            question = "";

            async Task TimeAsync(Func<Task> step)
            {
                var watch = Stopwatch.StartNew();
                await step();
                steps?.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        private async Task<string> QuestionAsync(Connection connection, int number)
        {
            await connection.AskAsync(Connection.Get(site.Address, $"{Quiz}?question={number}", cookie));
            return connection.Between("name=\"question\" value=\"", "\"");
        }

        private Task PostAsync(Connection connection, string handler, string fields, int expected) =>
            connection.AskAsync(Connection.Post(site.Address, Quiz + handler, cookie, $"form-token={token}{fields}"), expected);
    }
}
