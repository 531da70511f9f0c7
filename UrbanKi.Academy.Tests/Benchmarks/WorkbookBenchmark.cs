using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Tests.Workbooks;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// The completion report of 20,000 employees in ten courses: the workbook beside MiniExcel, which writes bare rows; its memory; the files and the page as HR gets them.
/// Run with: dotnet run -c Release --project UrbanKi.Academy.Tests -- -explicit only -class "*WorkbookBenchmark" -showLiveOutput
/// </summary>
public sealed class WorkbookBenchmark(ITestOutputHelper output)
{
    private const int Employees = 20_000;
    private const int Rounds = 5;
    private const string Report = "/reports/completions";

    [Fact(Explicit = true)]
    public async Task Writes_200000_rows_of_the_database()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        var filling = Stopwatch.StartNew();
        await using var town = await MadeUpTown.BuildAsync(Employees, accounts: 1);
        Print($"{Employees:N0} employees in ten courses, made up in {filling.Elapsed.TotalSeconds:F0} s");
        await BesideMiniExcelAsync(town);
        await AsCommandAsync(town);
        await OverHttpAsync(town);
    }

    /// <summary>Made-up rows without a database: as many as the peer was measured with.</summary>
    [Fact(Explicit = true)]
    public async Task Writes_510000_made_up_rows()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        var file = new Counting();
        await CompletionWorkbook.WriteAsync(Samples.Report(Samples.Many(1000)), Stream.Null, Samples.Texts);
        var watch = Stopwatch.StartNew();
        file.Watch = watch;
        await CompletionWorkbook.WriteAsync(Samples.Report(Samples.Many(510_000)), file, Samples.Texts);
        using var process = Process.GetCurrentProcess();
        Print($"510,000 rows x 14: first byte {file.First.TotalMilliseconds:F0} ms, {watch.Elapsed.TotalSeconds:F1} s, {file.Written / 1048576d:F1} MiB; peak of the whole test process {process.PeakWorkingSet64 / 1048576d:F0} MiB");
    }

    private async Task BesideMiniExcelAsync(MadeUpTown town)
    {
        var (ours, theirs) = (town.File("ours.xlsx"), town.File("theirs.xlsx"));
        List<double> ourTimes = [], theirTimes = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var our = await TimeAsync(() => OursAsync(town, ours));
            var their = await TimeAsync(() => TheirsAsync(town, theirs));
            // The first is for the compiler.
            if (round > 0) { ourTimes.Add(our); theirTimes.Add(their); }
        }
        Print($"{Rounds} rounds taking turns, median (fastest to slowest)");
        Print($"ours       {Median(ourTimes):F0} ms ({ourTimes.Min():F0} to {ourTimes.Max():F0}), {new FileInfo(ours).Length:N0} bytes");
        Print($"MiniExcel  {Median(theirTimes):F0} ms ({theirTimes.Min():F0} to {theirTimes.Max():F0}), {new FileInfo(theirs).Length:N0} bytes");
        Print($"ratio      {Median(ourTimes.Zip(theirTimes, (our, their) => our / their)):F2} (bar: 2)");
    }

    /// <summary>The whole workbook: seven sheets, of which "Overdue" repeats a tenth of the rows.</summary>
    private static async Task OursAsync(MadeUpTown town, string path)
    {
        await using var db = town.OpenDatabase();
        await using var file = File.Create(path);
        var source = new CompletionSource(db, await CompletionGround.LoadAsync(db), "de", town.Services.GetRequiredService<IStringLocalizer<Texts>>());
        await source.WriteWorkbookAsync(new(), new() { Day = town.Today, IsPast = false, ShowsPersons = true }, Samples.Origin, file);
    }

    /// <summary>One sheet with the same cells from the same query.</summary>
    private static async Task TheirsAsync(MadeUpTown town, string path)
    {
        await using var db = town.OpenDatabase();
        await using var file = File.Create(path);
        await MiniExcel.SaveAsAsync(file, db.LinesAsync(new() { Day = town.Today, IsPast = false, ShowsPersons = true }).ToBlockingEnumerable().Select(line => new
        {
            line.PersonnelNumber, line.Surname, line.GivenName, line.Email, line.Unit, Course = town.Library.TitleOf(line.CourseId, "de"), line.CourseId, line.Facts.VersionNumber,
            Status = line.StatusOn(town.Today), AssignedOn = Day(line.Facts.AssignedOn), DueOn = Day(line.Facts.DueOn), CompletedOn = Day(line.Facts.CompletedOn), ValidUntil = Day(line.Facts.ValidUntil), line.Facts.CertificateNumber,
        }));
    }

    private async Task AsCommandAsync(MadeUpTown town)
    {
        var watch = Stopwatch.StartNew();
        using var process = ServedAcademy.Start(town, "reports", "completions", town.File("command.xlsx"));
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            try { peak = Math.Max(peak, process.PeakWorkingSet64); } catch (InvalidOperationException) { }
            await Task.Delay(20);
        }
        Print($"'reports completions' as a process: {watch.Elapsed.TotalSeconds:F1} s, peak working set {peak / 1048576d:F0} MiB (bar: 300). {await process.StandardOutput.ReadToEndAsync()}".TrimEnd());
        Assert.Equal(0, process.ExitCode);
    }

    private async Task OverHttpAsync(MadeUpTown town)
    {
        using var site = await ServedAcademy.ServeAsync(town);
        var (browser, cookie) = await site.SignInAsync(town.Emails[0]);
        var atRest = site.MemoryMiB;
        foreach (var ending in new[] { ".xlsx", ".csv" })
        {
            List<double> first = [], whole = [];
            var length = 0L;
            for (var round = 0; round < Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await browser.Http.GetAsync(Report + ending, HttpCompletionOption.ResponseHeadersRead);
                answer.EnsureSuccessStatusCode();
                await using var body = await answer.Content.ReadAsStreamAsync();
                var buffer = new byte[1 << 16];
                length = await body.ReadAsync(buffer);
                first.Add(watch.Elapsed.TotalMilliseconds);
                for (int read; (read = await body.ReadAsync(buffer)) > 0;) length += read;
                whole.Add(watch.Elapsed.TotalMilliseconds);
            }
            Print($"{Report}{ending}: first byte {Median(first):F0} ms, whole {Median(whole):F0} ms, {length / 1048576d:F1} MiB");
        }
        foreach (var query in new[] { "", "?course=ki-grundlagen", "?status=overdue" })
        {
            var request = Connection.Get(site.Address, Report + query, cookie);
            await Load.RunAsync(site, 1, TimeSpan.FromSeconds(5), (connection, _) => connection.AskAsync(request));
            var load = await Load.RunAsync(site, 1, TimeSpan.FromSeconds(10), (connection, _) => connection.AskAsync(request));
            Print($"the page {Report}{query}: p50 {load.P50:F0} ms, p95 {load.P95:F0} ms, CPU {load.Cpu:F0} ms");
        }
        Print($"the site: {atRest:F0} MiB at rest, peak working set {site.PeakMemoryMiB:F0} MiB");
    }

    private static DateTime? Day(DateOnly? date) => date?.ToDateTime(TimeOnly.MinValue);

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);

    private void Print(string line) => output.WriteLine(line);

    /// <summary>Swallows what it is given and remembers when it began.</summary>
    private sealed class Counting : MemoryStream
    {
        public Stopwatch Watch { get; set; } = new();
        public TimeSpan First { get; private set; }
        public long Written { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Written == 0) First = Watch.Elapsed;
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
