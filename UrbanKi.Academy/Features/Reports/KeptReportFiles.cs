using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>A kept report as the file that it was.</summary>
public static class KeptReportFiles
{
    public static void MapKeptReports(this IEndpointRouteBuilder routes) => routes.MapGet("/reports/kept/{report:guid}.xlsx", FileAsync).RequireAuthorization(Role.Hr).RequireRateLimiting(RateLimits.Files);

    private static async Task<IResult> FileAsync(Guid report, ReportShelf shelf, ReportDesk desk, PrivacyInForce privacy, AccessLog accesses, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        if (await shelf.Visible.AsNoTracking().SingleOrDefaultAsync(one => one.Id == report, cancellation) is not { } kept) return Results.NotFound();
        // It shows people, whatever held when it was kept.
        if (!(await privacy.TodayAsync(cancellation)).ShowsPersons) return Results.Text(texts["Report_NotByPerson"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);
        if (shelf.Open(kept) is not { } file) return Results.NotFound();
        await accesses.NoteAsync(AccessKind.Workbook, (await desk.ReadAsync(new QueryCollection(QueryHelpers.ParseQuery(kept.Query)), cancellation)).Filter, kept.Query, kept.Rows, cancellation);
        return Results.File(file, CompletionWorkbook.ContentType, kept.FileName);
    }
}
