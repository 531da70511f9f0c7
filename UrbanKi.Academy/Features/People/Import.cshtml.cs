using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.People;

/// <summary>Hands in a file of people, and shows what became of earlier ones.</summary>
[Authorize(Policy = Role.Hr)]
[RequestSizeLimit(Readable)]
[RequestFormLimits(MultipartBodyLengthLimit = Readable)]
[EnableRateLimiting(RateLimits.Uploads)]
public sealed class ImportPage(ImportDesk desk, AcademyDbContext db, CurrentPerson actor, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Shown = 10;

    /// <summary>Who hands in more than is taken is told so: for that it has to be read.</summary>
    private const long Readable = 10L * PeopleFile.MostBytes;

    public ImportView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => View = await ViewAsync(null, cancellation);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, bool complete, bool units, CancellationToken cancellation)
    {
        var problem = ModelState.FileProblem(nameof(file)) ?? (file is null || file.Length == 0 ? texts["Import_NoFile"] : file.Length > PeopleFile.MostBytes ? texts["Import_TooLarge"] : (string?)null);
        if (problem is not null)
        {
            View = await ViewAsync(problem, cancellation) with { IsComplete = complete, CreatesUnits = units };
            return Page();
        }
        await using var content = file!.OpenReadStream();
        return LocalRedirect($"/people/import/{await desk.HandInAsync(content, file.FileName, complete, units, cancellation)}");
    }

    private async Task<ImportView> ViewAsync(string? problem, CancellationToken cancellation)
    {
        var imports = await desk.Imports().AsNoTracking().OrderByDescending(import => import.StartedAt).Take(Shown).ToListAsync(cancellation);
        var ids = imports.Select(import => import.StartedBy).OfType<Guid>().Distinct().ToList();
        var names = await db.PersonDetails.AsNoTracking().Where(detail => ids.Contains(detail.PersonId)).OrderBy(detail => detail.ValidFrom).ToListAsync(cancellation);
        return new(
            [.. imports.Select(import => new ImportLine(import.Id, import.FileName, names.LastOrDefault(name => name.PersonId == import.StartedBy)?.FullName, actor.Local(import.StartedAt), import.State, import.NewCount, import.ChangedCount, import.LeaverCount, import.BadRowCount))],
            actor.HrUnitId is not null, problem);
    }
}
