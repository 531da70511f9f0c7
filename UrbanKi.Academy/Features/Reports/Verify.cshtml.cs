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
using UrbanKi.Academy.Workbooks.Verification;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>Says whether a report's file is as the academy made it. The file is looked at and not kept.</summary>
[Authorize(Roles = $"{Role.Hr},{Role.Administrator}")]
[RequestSizeLimit(FileCheck.MostBytes * 2)]
[RequestFormLimits(MultipartBodyLengthLimit = FileCheck.MostBytes * 2)]
[EnableRateLimiting(RateLimits.Uploads)]
public sealed class VerifyPage(AcademyDbContext db, ReportShelf shelf, CurrentPerson person, ReportSeal seal, IStringLocalizer<Texts> texts) : PageModel
{
    public VerifyView View { get; private set; } = new(null as Verdict?);

    /// <summary>Administrators may check files, and see no reports.</summary>
    public bool SeesReports => person.IsHr;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0)
        {
            View = View with { Problem = ModelState.FileProblem(nameof(file)) ?? texts["Verify_NoFile"] };
            return Page();
        }
        await using var content = file.OpenReadStream();
        var read = await FileCheck.ReadAsync(content, file.FileName, cancellation);
        View = VerifyView.For(read, seal, person.OrganisationId, file.FileName);
        if (View.Outcome != Verdict.Genuine) return Page();
        // That it was kept is said to everybody who may check files; where it lies, to those who may see it.
        var kept = await db.KeptReports.AsNoTracking().Where(report => report.RowsHash == read.RowsHash).OrderByDescending(report => report.FileHash == read.FileHash).ThenBy(report => report.KeptAt).FirstOrDefaultAsync(cancellation);
        if (kept is null) return Page();
        var mayOpen = person.IsHr && await shelf.Visible.AnyAsync(report => report.Id == kept.Id, cancellation);
        View = View with { KeptAt = person.Local(kept.KeptAt), KeptAddress = mayOpen ? $"{KeptReportsView.Here}/{kept.Id}" : null, IsSameFile = kept.FileHash == read.FileHash };
        return Page();
    }
}
