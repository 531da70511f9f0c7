using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>Takes an old version's text as the draft, to be looked at and published as a new version. What is published stays as it is until then.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class RestorePage(Library library, Drafts drafts, PublishedVersions versions, AcademyDbContext db, CurrentPerson person) : PageModel
{
    public RestoreView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string course, int version, CancellationToken cancellation) => ShowAsync(course, version, false, cancellation);

    /// <param name="course">Whose version.</param>
    /// <param name="version">Its number.</param>
    /// <param name="revision">The draft that is to give way; empty where there was none.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IActionResult> OnPostAsync(string course, int version, Guid revision, CancellationToken cancellation)
    {
        if ((await db.VersionRowsAsync(course, cancellation)).FirstOrDefault(row => row.Number == version) is not { } row || await versions.FilesAsync(row.Id, cancellation) is not { } files) return NotFound();
        return await drafts.RestoreAsync(course, files, revision == Guid.Empty ? null : revision, person.Id, cancellation) ? LocalRedirect($"/author/{course}") : await ShowAsync(course, version, true, cancellation);
    }

    private async Task<IActionResult> ShowAsync(string course, int version, bool hasChanged, CancellationToken cancellation)
    {
        var rows = await db.VersionRowsAsync(course, cancellation);
        if (rows.FirstOrDefault(row => row.Number == version) is not { } chosen) return NotFound();
        var draft = (await drafts.FindAsync(course, cancellation))?.Draft;
        var names = await db.NamesAsync([draft?.ChangedBy ?? draft?.BegunBy], cancellation);
        View = RestoreView.For(course, library.Current.Find(course), chosen, rows[0].Number, draft, names, hasChanged, person.Language, person.Local);
        if (hasChanged) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
