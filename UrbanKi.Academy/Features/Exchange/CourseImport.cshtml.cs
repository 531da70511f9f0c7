using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>Hands in a course as a zip. What would become of it is shown before anything is written.</summary>
[Authorize(Policy = Role.Trainer)]
[EnableRateLimiting(RateLimits.Uploads)]
public sealed class CourseImportPage(IntakeDesk desk, ExchangeWords words) : PageModel
{
    public CourseImportView View { get; private set; } = CourseImportView.Empty;

    public void OnGet()
    {
        // The empty form is all there is to see.
    }

    /// <param name="file">The zip.</param>
    /// <param name="name">What the course is to be called; its folder's name if empty.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, [MaxLength(200)] string? name, CancellationToken cancellation)
    {
        View = CourseImportView.Empty with { Name = name };
        if (ModelState.FileProblem(nameof(file)) is { } refused) View = View with { Refusal = refused };
        else if (file is null || file.Length == 0) View = View with { Problem = "Exchange_NoFile" };
        else
        {
            var (parcel, upload, needsName) = await desk.HandInCourseAsync(file, name, cancellation);
            if (upload is { } id) return LocalRedirect($"/author/import/{id}");
            View = View with { NameProblem = needsName ? "Exchange_NameNeeded" : null, Reasons = CourseImportView.ReasonsOf(parcel!, words) };
        }
        return Page();
    }
}
