using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Reports;

/// <param name="ShowsPersons">Under a profile that does not, none can be kept.</param>
public sealed record KeptReportsView(IReadOnlyList<KeptReportView> Reports, int Count, int Page, bool WasDeleted, bool ShowsPersons)
{
    public const string Here = "/reports/kept";
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public static KeptReportsView For(IEnumerable<KeptReport> reports, int count, int page, bool wasDeleted, bool showsPersons, Func<DateTime, DateTime> local) =>
        new([.. reports.Select(report => KeptReportView.For(report, local, isNew: false, isThere: true))], count, page, wasDeleted, showsPersons);
}
