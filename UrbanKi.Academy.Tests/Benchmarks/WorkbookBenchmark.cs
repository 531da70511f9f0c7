using System.Diagnostics;
using System.Globalization;
using MiniExcelLibs;
using UrbanKi.Academy.Tests.Workbooks;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// The completion workbook beside MiniExcel, which writes bare rows: the same made-up rows, taking turns, in one process.
/// Run with: dotnet run -c Release --project UrbanKi.Academy.Tests -- -explicit only -class "*WorkbookBenchmark" -showLiveOutput
/// </summary>
public sealed class WorkbookBenchmark(ITestOutputHelper output)
{
    private const int Rows = 200_000;
    private const int Rounds = 7;

    [Fact(Explicit = true)]
    public async Task Writes_200000_rows_beside_MiniExcel()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        var folder = Directory.CreateTempSubdirectory("workbook-benchmark");
        var ours = Path.Combine(folder.FullName, "ours.xlsx");
        var theirs = Path.Combine(folder.FullName, "theirs.xlsx");
        try
        {
            await TimeAsync(() => OursAsync(ours, 1000));
            await TimeAsync(() => TheirsAsync(theirs, 1000));
            List<double> ourTimes = [], theirTimes = [];
            for (var round = 0; round < Rounds; round++)
            {
                ourTimes.Add(await TimeAsync(() => OursAsync(ours, Rows)));
                if (round == 0) Print($"peak working set after our first round: {PeakMiB():F0} MiB");
                theirTimes.Add(await TimeAsync(() => TheirsAsync(theirs, Rows)));
            }
            Print($"{Rows:N0} rows x 14 columns, {Rounds} rounds, median (fastest to slowest)");
            Print($"ours       {Median(ourTimes):F0} ms ({ourTimes.Min():F0} to {ourTimes.Max():F0}), {new FileInfo(ours).Length:N0} bytes");
            Print($"MiniExcel  {Median(theirTimes):F0} ms ({theirTimes.Min():F0} to {theirTimes.Max():F0}), {new FileInfo(theirs).Length:N0} bytes");
            Print($"ratio      {Median(ourTimes) / Median(theirTimes):F2}; peak working set of the process {PeakMiB():F0} MiB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task OursAsync(string path, int rows)
    {
        await using var file = File.Create(path);
        // Overdue and overview stay small, so that both write the same rows.
        await CompletionWorkbook.WriteAsync(Samples.Report(Samples.Many(rows)), file, Samples.Texts);
    }

    private static async Task TheirsAsync(string path, int rows)
    {
        await using var file = File.Create(path);
        await MiniExcel.SaveAsAsync(file, Samples.Many(rows).ToBlockingEnumerable().Select(row => new
        {
            row.PersonnelNumber, row.Surname, row.GivenName, row.Email, row.Unit, row.Course, row.CourseId, row.CourseVersion, row.Status,
            AssignedOn = Day(row.AssignedOn), DueOn = Day(row.DueOn), CompletedOn = Day(row.CompletedOn), ValidUntil = Day(row.ValidUntil),
            row.CertificateNumber,
        }));
    }

    private static DateTime? Day(DateOnly? date) => date?.ToDateTime(TimeOnly.MinValue);

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double PeakMiB()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576d;
    }

    private void Print(string line) => output.WriteLine(line);
}
