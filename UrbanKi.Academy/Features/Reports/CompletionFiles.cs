using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>The completion report as a workbook and as CSV: streamed, nothing is stored.</summary>
public static class CompletionFiles
{
    public static void MapCompletionFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/completions.xlsx", WorkbookAsync).RequireAuthorization(Role.Hr);
        routes.MapGet("/reports/completions.csv", CsvAsync).RequireAuthorization(Role.Hr);
    }

    private static async Task<IResult> WorkbookAsync(HttpContext http, ReportDesk desk, AcademyDbContext db, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var asked = await desk.ReadAsync(http.Request.Query, cancellation);
        if (asked.Unreadable.Count > 0) return Refused(asked, texts);
        if (!asked.Filter.ShowsPersons) return NotByPerson(texts);
        var rows = await db.CountLinesAsync(asked.Filter, cancellation);
        if (rows > CompletionWorkbook.MaximumRows) return Results.Text(texts["Report_TooLong"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
        var origin = await desk.OriginAsync(asked, cancellation);
        await desk.NoteAsync(AccessKind.Workbook, asked, http.Request, rows, cancellation);
        await desk.SourceOf(asked).WriteWorkbookAsync(asked.Request, asked.Filter, origin, Begin(http, CompletionWorkbook.ContentType, $"{desk.FileNameOf(asked)}.xlsx"), cancellation);
        return Results.Empty;
    }

    private static async Task<IResult> CsvAsync(HttpContext http, ReportDesk desk, AcademyDbContext db, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var asked = await desk.ReadAsync(http.Request.Query, cancellation);
        if (asked.Unreadable.Count > 0) return Refused(asked, texts);
        if (!asked.Filter.ShowsPersons) return NotByPerson(texts);
        await desk.NoteAsync(AccessKind.Csv, asked, http.Request, await db.CountLinesAsync(asked.Filter, cancellation), cancellation);
        await desk.SourceOf(asked).WriteCsvAsync(asked.Filter, Begin(http, CompletionCsv.ContentType, $"{desk.FileNameOf(asked)}.csv"), cancellation);
        return Results.Empty;
    }

    private static IResult Refused(AskedReport asked, IStringLocalizer<Texts> texts) => Results.Text(
        string.Join('\n', asked.Unreadable.Select(value => texts["Report_Unreadable", texts[$"Report_Field_{value.Name}"], value.Value].Value)), "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

    private static IResult NotByPerson(IStringLocalizer<Texts> texts) => Results.Text(texts["Report_NotByPerson"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);

    private static Stream Begin(HttpContext http, string contentType, string fileName)
    {
        http.Response.ContentType = contentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return http.Response.BodyWriter.AsStream();
    }
}
