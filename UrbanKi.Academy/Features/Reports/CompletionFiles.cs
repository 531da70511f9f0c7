using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;
using UrbanKi.Academy.Workbooks.Groups;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>The completion report as a workbook and as CSV: streamed, nothing is stored.</summary>
public static class CompletionFiles
{
    public static void MapCompletionFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/completions.xlsx", WorkbookAsync).RequireAuthorization(Role.Hr).RequireRateLimiting(RateLimits.Files);
        routes.MapGet("/reports/completions.csv", CsvAsync).RequireAuthorization(Role.Hr).RequireRateLimiting(RateLimits.Files);
    }

    private static async Task<IResult> WorkbookAsync(HttpContext http, ReportDesk desk, GroupFigures groups, CurrentPerson person, AcademyDbContext db, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var asked = await desk.ReadAsync(http.Request.Query, cancellation);
        if (asked.Unreadable.Count > 0) return Refused(asked, texts);
        if (!asked.Filter.ShowsPersons)
        {
            var (lines, name) = await GroupsAsync(asked, groups, person.Language, texts, cancellation);
            await GroupFile.WriteWorkbookAsync(lines, desk.SourceOf(asked).Describe(asked.Request, asked.Filter), await desk.OriginAsync(asked, cancellation), Begin(http, CompletionWorkbook.ContentType, $"{name}.xlsx"), texts, cancellation);
            return Results.Empty;
        }
        var rows = await db.CountLinesAsync(asked.Filter, cancellation);
        if (rows > CompletionWorkbook.MaximumRows) return Results.Text(texts["Report_TooLong"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
        var origin = await desk.OriginAsync(asked, cancellation);
        await desk.NoteAsync(AccessKind.Workbook, asked, http.Request, rows, cancellation);
        await desk.SourceOf(asked).WriteWorkbookAsync(asked.Request, asked.Filter, origin, Begin(http, CompletionWorkbook.ContentType, $"{desk.FileNameOf(asked)}.xlsx"), cancellation);
        return Results.Empty;
    }

    private static async Task<IResult> CsvAsync(HttpContext http, ReportDesk desk, GroupFigures groups, CurrentPerson person, AcademyDbContext db, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var asked = await desk.ReadAsync(http.Request.Query, cancellation);
        if (asked.Unreadable.Count > 0) return Refused(asked, texts);
        if (!asked.Filter.ShowsPersons)
        {
            var (lines, name) = await GroupsAsync(asked, groups, person.Language, texts, cancellation);
            await GroupFile.WriteCsvAsync(lines, Begin(http, CompletionCsv.ContentType, $"{name}.csv"), texts, cancellation);
            return Results.Empty;
        }
        await desk.NoteAsync(AccessKind.Csv, asked, http.Request, await db.CountLinesAsync(asked.Filter, cancellation), cancellation);
        await desk.SourceOf(asked).WriteCsvAsync(asked.Filter, Begin(http, CompletionCsv.ContentType, $"{desk.FileNameOf(asked)}.csv"), cancellation);
        return Results.Empty;
    }

    private static IResult Refused(AskedReport asked, IStringLocalizer<Texts> texts) => Results.Text(
        string.Join('\n', asked.Unreadable.Select(value => texts["Report_Unreadable", texts[$"Report_Field_{value.Name}"], value.Value].Value)), "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>What there is instead of people, and what the file is called.</summary>
    private static async Task<(IReadOnlyList<GroupLine> Lines, string Name)> GroupsAsync(AskedReport asked, GroupFigures groups, string language, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var told = await groups.OnAsync(asked.Ground.Units, asked.Filter.Day, waits: true, cancellation);
        return (GroupLine.Of(told, asked.Filter, asked.Ground.Courses, language, texts), $"{texts["Report_FileName"]}-{told.MonthEnd ?? asked.Filter.Day:yyyy-MM-dd}");
    }

    private static Stream Begin(HttpContext http, string contentType, string fileName)
    {
        http.Response.ContentType = contentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return http.Response.BodyWriter.AsStream();
    }
}
