using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.People;

/// <summary>What a file would do, how far it has come, and what became of it. Nothing changes before somebody says yes here.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class ImportCheckPage(ImportDesk desk, ImportFiles files, CurrentPerson actor, IStringLocalizer<Texts> texts) : PageModel
{
    public ImportCheckView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid import, [FromQuery(Name = "page")] int number, CancellationToken cancellation) => await ShowAsync(import, number, null, cancellation);

    public async Task<IActionResult> OnPostChooseAsync(Guid import, bool complete, bool units, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, cancellation) is not { } found || !desk.IsMine(found)) return NotFound();
        await desk.ReconsiderAsync(import, complete, units, cancellation);
        return LocalRedirect($"/people/import/{import}");
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid import, string? signature, bool consent, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, cancellation) is not { } found || !desk.IsMine(found)) return NotFound();
        if (found.NeedsConsentForLeavers && found.LeaverCount > 0 && !consent) return await ShowAsync(import, 1, texts["Import_ConsentMissing"], cancellation);
        return await desk.ConfirmAsync(import, signature, cancellation) ? LocalRedirect($"/people/import/{import}") : await ShowAsync(import, 1, texts["Import_NotAnyMore"], cancellation);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid import, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, cancellation) is null) return NotFound();
        return LocalRedirect(await desk.DiscardAsync(import, cancellation) ? "/people/import" : $"/people/import/{import}");
    }

    private async Task<IActionResult> ShowAsync(Guid id, int number, string? problem, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } import) return NotFound();
        // While a file is read anew, what was found before is no longer true.
        var preview = import.State == ImportState.Reading ? new() : await files.PreviewAsync(id, cancellation);
        View = ImportCheckView.For(import, preview, number, desk.IsMine(import), actor.HrUnitId is not null, import.FinishedAt is { } at ? actor.Local(at) : null, problem);
        return Page();
    }
}
