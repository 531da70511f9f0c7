using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Hosting.Scanning;

/// <summary>Has every file that a form brings looked at before any page sees it. A file that is not known to be clean never gets there: the page finds none, and why in its <see cref="FileProblems.FileProblem"/>.</summary>
public sealed class ScannedUploads(VirusScanner scanner, AcademyDbContext db, WriteGate gate, AuditLog audit, IStringLocalizer<Texts> texts, ILogger<ScannedUploads> log) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = context.HttpContext.RequestAborted;
        foreach (var (field, file) in context.HandlerArguments.Select(argument => (argument.Key, File: argument.Value as IFormFile)).Where(argument => argument.File is { Length: > 0 }).ToList())
        {
            await using var content = file!.OpenReadStream();
            var verdict = await scanner.ScanAsync(content, cancellation);
            if (verdict.Outcome == ScanOutcome.Clean) continue;
            context.HandlerArguments[field] = null;
            context.ModelState.AddModelError(field, texts[$"Upload_{verdict.Outcome}"]);
            // The page, not the address or the file's name: names of people may stand in those.
            var page = context.ActionDescriptor.ViewEnginePath;
            if (verdict.Outcome != ScanOutcome.Found)
            {
                log.LogError("A file for {Page} could not be looked at by the virus scanner and was refused: {Reason}", page, verdict.Detail);
                continue;
            }
            log.LogWarning("A file for {Page} was refused by the virus scanner: {Finding}", page, verdict.Detail);
            await gate.WriteAsync(db, () =>
            {
                audit.Note(AuditAction.UploadRefused, detail: $"{verdict.Detail} ({page})");
                return Task.CompletedTask;
            }, cancellation);
        }
        await next();
    }
}
