using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
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

    private static Task<IResult> WorkbookAsync([AsParameters] Asked asked, CancellationToken cancellation) =>
        asked.AnswerAsync(CompletionWorkbook.ContentType, "xlsx", (source, filter, output) =>
            source.WriteWorkbookAsync(asked.Request, filter, asked.Person.Local(asked.Person.Now.At), asked.Person.Name, output, cancellation), cancellation);

    private static Task<IResult> CsvAsync([AsParameters] Asked asked, CancellationToken cancellation) =>
        asked.AnswerAsync(CompletionCsv.ContentType, "csv", (source, filter, output) => source.WriteCsvAsync(filter, output, cancellation), cancellation);

    /// <summary>What both files need: the filter of the address, and where to look.</summary>
    private sealed record Asked(
        [FromQuery] string? Course, [FromQuery] string? Path, [FromQuery] string? Unit, [FromQuery] string? From, [FromQuery] string? To, [FromQuery] string? Status, [FromQuery] string? AsOf,
        Library Library, AcademyDbContext Db, CurrentPerson Person, PrivacyInForce Privacy, AccessLog Accesses, IStringLocalizer<Texts> Texts, HttpContext Http)
    {
        public CompletionRequest Request => new(Course, Path, Unit, From, To, Status, AsOf);

        public async Task<IResult> AnswerAsync(string contentType, string ending, Func<CompletionSource, CompletionFilter, Stream, Task<long>> write, CancellationToken cancellation)
        {
            var library = Library.Current;
            var units = await Db.UnitDetails.AsNoTracking().ToListAsync(cancellation);
            var (filter, unreadable) = Request.Read(library, units, Person.Now.Day);
            if (unreadable.Count > 0)
                return Results.Text(string.Join('\n', unreadable.Select(value => Texts["Report_Unreadable", value.Name, value.Value].Value)), "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
            filter = filter.Under(await Privacy.HistoryAsync(cancellation), Person.Now.Day) with { ScopePath = Person.HrScope(units) };
            if (!filter.ShowsPersons)
                return Results.Text(Texts["Report_NotByPerson"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);
            var rows = await Db.CountLinesAsync(filter, cancellation);
            if (rows > CompletionWorkbook.MaximumRows && ending == "xlsx")
                return Results.Text(Texts["Report_TooLong"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

            await Accesses.NoteAsync(ending == "xlsx" ? AccessKind.Workbook : AccessKind.Csv, filter, Http.Request.QueryString.Value, rows, cancellation);
            Http.Response.ContentType = contentType;
            Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{Texts["Report_FileName"]}-{filter.Day:yyyy-MM-dd}.{ending}\"";
            await write(new(Db, library, Person.Language, Texts), filter, Http.Response.BodyWriter.AsStream());
            return Results.Empty;
        }
    }
}
