using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.People;

/// <summary>The template to fill in, and the list of what was found in a file.</summary>
public static class ImportDownloads
{
    public static void MapImportFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/import/template.xlsx", (IStringLocalizer<Texts> texts) =>
            Results.File(PeopleTemplate.Write(texts), CompletionWorkbook.ContentType, texts["Import_TemplateFile"])).RequireAuthorization(Role.Hr).RequireRateLimiting(RateLimits.Files);
        routes.MapGet("/people/import/{import:guid}/findings.csv", FindingsAsync).RequireAuthorization(Role.Hr).RequireRateLimiting(RateLimits.Files);
    }

    private static async Task<IResult> FindingsAsync(Guid import, ImportDesk desk, ImportFiles files, IStringLocalizer<Texts> texts, HttpContext http, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, cancellation) is null) return Results.NotFound();
        var preview = await files.PreviewAsync(import, cancellation);
        var words = new ImportWords(texts);
        http.Response.ContentType = CompletionCsv.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{texts["Import_FindingsFile"]}\"";
        await FindingsCsv.WriteAsync(preview.Findings, place => words.ColumnAt(preview.Places, place), http.Response.BodyWriter.AsStream(), texts, cancellation);
        return Results.Empty;
    }
}
