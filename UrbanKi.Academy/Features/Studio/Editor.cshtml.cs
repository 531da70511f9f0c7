using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Where a page is written. A script saves while somebody types; without it the buttons do.</summary>
[Authorize(Policy = Role.Trainer)]
[EnableRateLimiting(RateLimits.Uploads)]
public sealed class EditorPage(Desk desk, ImageDesk images, Drafts drafts, Library library, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public EditorView View { get; private set; } = null!;

    private bool IsScript => Request.Headers.XRequestedWith == "fetch";

    public async Task<IActionResult> OnGetAsync(string course, string language, string lesson, string? beside, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(course, language, lesson, cancellation) is { } opened) return await ShowAsync(opened, beside, cancellation);
        // Nobody is writing it, but it is taught: its page offers to begin.
        return library.Current.Find(course) is not null && await drafts.FindAsync(course, cancellation) is null ? LocalRedirect($"/author/{course}") : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string course, string language, string lesson, string? text, Guid version, string? beside, CancellationToken cancellation)
    {
        var saved = await desk.SaveAsync(course, language, lesson, text, version, cancellation);
        if (IsScript) return saved is null ? new JsonResult(new { state = "gone", message = texts["Studio_Gone"].Value }) { StatusCode = 404 } : new JsonResult(await DeskAnswer.OfAsync(saved, texts, HttpContext));
        return saved is null ? NotFound() : await ShowAsync(saved, beside, cancellation);
    }

    /// <summary>Saves, and shows the whole page as learners would see it.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string course, string language, string lesson, string? text, Guid version, CancellationToken cancellation) =>
        await desk.SaveAsync(course, language, lesson, text, version, cancellation) is not { } saved ? NotFound()
        : saved.SavedAt is null ? await ShowAsync(saved, null, cancellation) : LocalRedirect(saved.Preview.Address);

    /// <summary>Takes an image in, for the script; without it images have their own page.</summary>
    public async Task<IActionResult> OnPostImageAsync(string course, string language, string lesson, IFormFile? file, string? alternative, string? caption, CancellationToken cancellation)
    {
        var (markdown, problem) = ModelState.FileProblem(nameof(file)) is { } refused ? (null, refused) : await images.TakeAsync(course, language, file, alternative, caption, cancellation);
        return markdown is null ? new JsonResult(new { message = problem }) { StatusCode = 400 } : new JsonResult(new { markdown });
    }

    private async Task<IActionResult> ShowAsync(DeskView opened, string? beside, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(opened.CourseId, cancellation) is not { } draft) return NotFound();
        var other = beside is { Length: 2 } && beside != opened.Language ? await desk.OpenAsync(opened.CourseId, beside, opened.Page.Id, cancellation) : null;
        View = EditorView.For(opened, other, draft, library.Current.Find(opened.CourseId), person.Language) with { Nonce = SecurityHeaders.LetEditorStyle(HttpContext) };
        return Page();
    }
}
