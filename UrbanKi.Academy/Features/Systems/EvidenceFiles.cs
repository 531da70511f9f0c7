using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>The dossier as a workbook: streamed, nothing is stored.</summary>
public static class EvidenceFiles
{
    public static void MapEvidenceFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/reports/evidence.xlsx", WorkbookAsync).RequireAuthorization(Role.Hr).RequireRateLimiting(RateLimits.Files);

    private static async Task<IResult> WorkbookAsync([FromQuery] string? system, [FromQuery] string? unit, [FromQuery] string? asOf,
        AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy, GroupFigures groups, AccessLog access, IStringLocalizer<Texts> texts, HttpContext http, CancellationToken cancellation)
    {
        var request = new EvidenceRequest(system, unit, asOf);
        var systems = await db.AiSystems.AsNoTracking().ToListAsync(cancellation);
        var units = await db.UnitDetails.AsNoTracking().ToListAsync(cancellation);
        var (filter, unreadable) = request.Read(systems, units, person.Now.Day, (await privacy.HistoryAsync(cancellation)).Closed, day => person.HrScope(units, day));
        if (unreadable.Count > 0)
            return Refuse(string.Join('\n', unreadable.Select(value => texts["Report_Unreadable", texts[$"Report_Field_{value.Name}"], value.Value].Value)));
        var profile = await privacy.TodayAsync(cancellation);
        var rows = profile.ShowsPersons ? await db.EvidenceLines(filter).CountAsync(cancellation) + await db.GapLines(filter).CountAsync(cancellation) : 0;
        if (rows > CompletionWorkbook.MaximumRows) return Refuse(texts["Evidence_TooLong"]);

        if (profile.ShowsPersons) await access.NoteAsync(AccessKind.Evidence, rows, filter.Day, filter.UnitPath ?? filter.ScopePath, query: http.Request.Path + http.Request.QueryString, cancellation: cancellation);
        http.Response.ContentType = CompletionWorkbook.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{texts["Evidence_FileName"]}-{filter.Day:yyyy-MM-dd}.xlsx\"";
        await new EvidenceSource(db, person.Local, profile, person.Language, texts)
            .WriteWorkbookAsync(request, filter, await groups.OnAsync(units, filter.Day, waits: true, cancellation), person.Local(person.Now.At), person.Name, http.Response.BodyWriter.AsStream(), cancellation);
        return Results.Empty;
    }

    private static IResult Refuse(string why) => Results.Text(why, "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
}
