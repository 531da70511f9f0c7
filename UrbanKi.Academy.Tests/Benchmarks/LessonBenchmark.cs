using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Features.Lessons;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// The lesson page for somebody signed in, beside the same bytes from memory behind the same sign-in check; and what its parts cost.
/// Run with: dotnet run -c Release --project UrbanKi.Academy.Tests -- -explicit only -class "*LessonBenchmark" -showLiveOutput
/// </summary>
public sealed class LessonBenchmark(ITestOutputHelper output)
{
    private const string Lesson = "aus-beispielen-lernen";
    private const int Rounds = 11;
    private const int WarmUp = 4000;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    [Fact(Explicit = true)]
    public async Task Reads_a_lesson_beside_the_same_bytes_from_memory()
    {
        await using var town = await MadeUpTown.BuildAsync(employees: 500, accounts: 8);
        using var site = await ServedAcademy.ServeAsync(town);
        var (browser, cookie) = await site.SignInAsync(town.Emails[0]);
        var page = (await browser.GetAsync($"/courses/{MadeUpTown.Course}/{Lesson}")).IsOk();
        await File.WriteAllBytesAsync(town.RecordedPage, page.Bytes);
        Print($"the page has {page.Bytes.Length:N0} bytes; memory at rest {site.MemoryMiB:F0} MiB");
        await AssertNobodyElseReadsAsync(site);

        (string Name, byte[] Request, int Status, List<Load> Loads)[] variants =
        [
            .. new[]
            {
                ("the same bytes from memory, signed in", RecordedPage.Path, 200),
                ("a page that only redirects", "/theme", 302),
                ("a page of one paragraph: the frame", "/imprint", 200),
                ("a lesson of one sentence", $"/courses/{MadeUpTown.ShortCourse}/{MadeUpTown.ShortLesson}", 200),
                ("a lesson with room for a private note", $"/courses/{MadeUpTown.CourseWithNotes}/was-sich-aendert-was-bleibt", 200),
                ("the lesson", $"/courses/{MadeUpTown.Course}/{Lesson}", 200),
            }.Select(variant => (variant.Item1, Connection.Get(site.Address, variant.Item2, cookie), variant.Item3, new List<Load>())),
        ];
        // Until the compiler has seen what matters.
        foreach (var variant in variants)
            for (var asked = 0; asked < WarmUp; asked += (await AskAsync(variant.Request, 8, variant.Status)).Times.Length) { }
        for (var round = 0; round < Rounds; round++)
            foreach (var variant in variants) variant.Loads.Add(await AskAsync(variant.Request, 8, variant.Status));
        Print($"8 readers, {Rounds} rounds taking turns, medians      requests/s   the site's CPU, ms each   bytes=1");
        var (best, full) = (variants[0].Loads, variants[^1].Loads);
        foreach (var (name, _, _, loads) in variants)
            Print($"{name,-45} {Median(loads.Select(load => load.PerSecond)),10:N0}   {Median(loads.Select(load => load.Cpu)),10:F3}   {Median(best.Zip(loads, (b, l) => l.Cpu / b.Cpu)),10:F2}");
        Print($"ratio {Median(full.Zip(best, (lesson, bytes) => lesson.PerSecond / bytes.PerSecond)):F3} of the requests/s, {Median(full.Zip(best, (lesson, bytes) => bytes.Cpu / lesson.Cpu)):F3} by the site's CPU (bar: 0.20)");

        var request = variants[^1].Request;
        foreach (var readers in new[] { 1, 8, 32 })
        {
            var load = await AskAsync(request, readers);
            Print($"{readers,2} readers: {load.PerSecond,6:N0} pages/s, p50 {load.P50:F1} ms, p95 {load.P95:F1} ms, slowest {load.Slowest:F0} ms; memory {site.MemoryMiB:F0} MiB");
        }
        Print($"peak working set of the site {site.PeakMemoryMiB:F0} MiB");

        Task<Load> AskAsync(byte[] request, int readers, int status = 200) => Load.RunAsync(site, readers, Round, (connection, _) => connection.AskAsync(request, status));
    }

    [Fact(Explicit = true)]
    public async Task Tells_what_the_parts_of_a_lesson_page_cost()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        await using var town = await MadeUpTown.BuildAsync(employees: 500, accounts: 1);
        var published = town.Library.Find(MadeUpTown.Course)!;
        var lesson = published.Course.In("de").Lesson(Lesson)!;
        Guid person;
        await using (var db = town.OpenDatabase()) person = (await db.People.OrderBy(p => p.Id).FirstAsync()).Id;

        await using var provider = new ServiceCollection().AddLogging().AddAcademyLocalisation().AddScoped<AntiforgeryStateProvider, SomeToken>().BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        LessonView View(Standing? standing) => LessonView.For(published, lesson, standing, [], town.Library.Shelf, "de", town.Today, time => time, null);
        var view = View(null);

        Print("processor time in this process, median of 5 batches of 1000");
        Print($"query      standing                {await TimeAsync(async () => { await using var db = town.OpenDatabase(); await db.StandingOfAsync(person, MadeUpTown.Course); }),6:F0} µs");
        Print($"           private notes           {await TimeAsync(async () => { await using var db = town.OpenDatabase(); await db.NotesOfAsync(person, MadeUpTown.Course); }),6:F0} µs");
        Print($"           opening a connection    {await TimeAsync(async () => { await using var db = town.OpenDatabase(); await db.Database.OpenConnectionAsync(); }),6:F0} µs");
        Print($"view       made                    {await TimeAsync(() => { View(null); return Task.CompletedTask; }),6:F0} µs");
        Print($"           rendered                {await TimeAsync(() => RenderAsync(scope.ServiceProvider, view)),6:F0} µs");
    }

    private static async Task RenderAsync(IServiceProvider services, LessonView view)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<LessonReading>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).WriteHtmlTo(TextWriter.Null));
    }

    private static async Task AssertNobodyElseReadsAsync(ServedAcademy site)
    {
        using var stranger = await Connection.OpenAsync(site.Address);
        await stranger.AskAsync(Connection.Get(site.Address, RecordedPage.Path, ""), expected: 302);
    }

    /// <summary>Microseconds of processor time of one.</summary>
    private static async Task<double> TimeAsync(Func<Task> work)
    {
        const int Batch = 1000;
        List<double> times = [];
        for (var round = 0; round < 9; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Batch; i++) await work();
            if (round > 3) times.Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Batch);
        }
        return Median(times);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private sealed class SomeToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new(new('t', 200), "form-token");
    }

    private void Print(string line) => output.WriteLine(line);
}
