using System.Globalization;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>What a kept report is.</summary>
/// <param name="Filter">How its rows were chosen; empty for everything.</param>
/// <param name="Again">The address that asks for the same day and people once more.</param>
/// <param name="IsNew">Kept just now.</param>
/// <param name="IsThere">Whether the file is still where it was put.</param>
public sealed record KeptReportView(Guid Id, DateTime KeptAt, string KeptBy, DateOnly Day, IReadOnlyList<string> Filter, string FileName, long Rows, string Size, string RowsHash, string FileHash, string Again, bool IsNew, bool IsThere)
{
    public string Address => $"{KeptReportsView.Here}/{Id}";
    public string File => $"{Address}.xlsx";

    public static KeptReportView For(KeptReport report, Func<DateTime, DateTime> local, bool isNew, bool isThere) => new(report.Id, local(report.KeptAt), report.KeptByName, report.Day,
        report.Filter.Split('\n', StringSplitOptions.RemoveEmptyEntries), report.FileName, report.Rows, SizeOf(report.Size), report.RowsHash, report.FileHash, CompletionsView.Here + report.Query, isNew, isThere);

    /// <summary>"412 KB", "41,2 MB".</summary>
    public static string SizeOf(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / 1000):N0}\u00A0KB")
        : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000d:N1}\u00A0MB");
}
