using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Reports;

public sealed record KeptReportsView(IReadOnlyList<KeptReportView> Reports, int Count, int Page, bool WasDeleted)
{
    public const string Here = "/reports/kept";
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public static KeptReportsView For(IEnumerable<KeptReport> reports, int count, int page, bool wasDeleted, Func<DateTime, DateTime> local) =>
        new([.. reports.Select(report => KeptReportView.For(report, local, isNew: false, isThere: true))], count, page, wasDeleted);
}
