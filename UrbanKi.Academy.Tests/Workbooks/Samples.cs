using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

/// <summary>The rows and reports of these tests, and how they are written in a language.</summary>
internal static class Samples
{
    public static IStringLocalizer<Texts> Texts { get; } =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Texts>>();

    /// <summary>Everything filled in, with the letters a German town meets.</summary>
    public static CompletionRow Full { get; } = new(
        "000471", "Groß-Łukasiewicz", "Jürgen 🦉", "juergen@academy.example", "Bürgeramt", "KI im Rathaus", "ki-im-rathaus", 3, "completed",
        new(2026, 1, 5), new(2026, 3, 31), new(2026, 2, 28), new(2028, 2, 28), "ABCD-EFGH-JKLM-NPQR");

    /// <summary>A person of the building yard: no e-mail, no unit, nothing done.</summary>
    public static CompletionRow Sparse { get; } = new(
        null, "Öz", "Ayşe", null, null, "KI im Rathaus", "ki-im-rathaus-2", 1, "overdue", new(2026, 1, 5), new(2026, 3, 31), null, null, null);

    /// <summary>What a name can be, and what somebody could try.</summary>
    public static CompletionRow Hostile { get; } = new(
        "-7", "=cmd()", "\u05D0\u05D1\u05D9 (\u05DB\u05D4\u05DF)", "+49@academy.example", "@Einheit", "KI im Rathaus", "ki-im-rathaus-2", 2, "expiring",
        new(2025, 1, 5), null, new(2025, 1, 31), new(2027, 1, 1), "HIJK-LMNO-PQRS-TUVW");

    public static ExemptionRow Exemption { get; } = new("000471", "Groß-Łukasiewicz", "Jürgen 🦉", "Bürgeramt", "KI im Rathaus", "ki-im-rathaus", new(2026, 11, 1), null, "=Elternzeit\nbis auf Weiteres", "Hanna Harms");

    /// <summary>Everything that a file of this kind can hold, in few rows.</summary>
    public static CompletionReport Varied => Report(Full, Sparse, Hostile) with { Overview = [Unit, new("@Einheit", "KI im Rathaus", "ki-im-rathaus-2", 3, 1, 1, "einheit")], Exemptions = _ => new[] { Exemption, Exemption with { Until = new(2026, 12, 31), GrantedBy = null, Unit = null } }.ToAsyncEnumerable() };

    public static OverviewRow Unit { get; } = new("Bürgeramt", "KI im Rathaus", "ki-im-rathaus", 8, 6, 1);

    public static CompletionReport Report(params CompletionRow[] rows) => Report(rows.ToAsyncEnumerable());

    public static CompletionReport Report(IAsyncEnumerable<CompletionRow> rows) => new()
    {
        Overview = [Unit, new("Bauhof", "KI im Rathaus", "ki-im-rathaus-2", 0, 0, 0, "bauhof")],
        Rows = _ => rows,
        OverdueRows = _ => new[] { Sparse }.ToAsyncEnumerable(),
        Exemptions = _ => AsyncEnumerable.Empty<ExemptionRow>(),
        Filter = [("Einheit", "=Bürgeramt"), ("Stichtag", "23.11.2026")],
        Asked = [("unit", "=buergeramt"), ("asOf", "2026-11-23")],
        Day = new(2026, 11, 23),
        ErasedRows = 1,
        Origin = Origin,
    };

    public static Guid Town { get; } = new("0195d3a0-0000-7000-8000-000000000001");

    /// <summary>Of a key that everybody knows, so that files can be compared.</summary>
    public static ReportSeal Seal { get; } = new(new byte[ReportSeal.KeyBytes]);

    public static ReportOrigin Origin { get; } = new()
    {
        OrganisationId = Town, Organisation = "Stadt Musterbach", MadeAt = new(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(1)), MadeBy = "Petra Personal", Profile = "completions", MinimumGroupSize = 10, Seal = Seal,
    };

    public static CompletionReport Empty { get; } = Report() with
    {
        ErasedRows = 0,
        Overview = [],
        OverdueRows = _ => AsyncEnumerable.Empty<CompletionRow>(),
        Filter = [],
        Asked = [],
    };

    /// <summary>Made-up people, the same for the same count.</summary>
    public static async IAsyncEnumerable<CompletionRow> Many(int count)
    {
        string[] statuses = ["assigned", "in-progress", "overdue", "completed", "expiring", "expired"];
        var day = new DateOnly(2025, 1, 1);
        for (var i = 0; i < count; i++)
        {
            // A database answers asynchronously now and then, not for each row.
            if (i % 1000 == 999) await Task.Yield();
            var done = i % 3 == 0;
            yield return new(
                (100_000 + i).ToString(CultureInfo.InvariantCulture), "Müller-Lüdenscheidt " + i % 977, "Vorname " + i % 131,
                $"person{i}@academy.example", "Amt " + i % 40, "KI im Rathaus: Grundlagen " + i % 12, "ki-im-rathaus-" + i % 12, 1 + i % 5,
                statuses[i % statuses.Length], day.AddDays(i % 600), day.AddDays(i % 600 + 60), done ? day.AddDays(i % 600 + 30) : null,
                done ? day.AddDays(i % 600 + 760) : null, done ? $"AB{i:D8}-KLMN-PQRS" : null);
        }
    }

    public static async Task<MemoryStream> WorkbookAsync(CompletionReport report, string language = "de")
    {
        var file = new MemoryStream();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await CompletionWorkbook.WriteAsync(report, new ForwardOnlyStream(file), Texts);
        file.Position = 0;
        return file;
    }

    public static async Task<MemoryStream> CsvAsync(string language, params CompletionRow[] rows)
    {
        var file = new MemoryStream();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await CompletionCsv.WriteAsync(rows.ToAsyncEnumerable(), new ForwardOnlyStream(file), Texts);
        file.Position = 0;
        return file;
    }
}
