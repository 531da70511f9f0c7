using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>A draft's images: look at them, add one, remove one that nobody shows.</summary>
[Authorize(Policy = Role.Trainer)]
[EnableRateLimiting(RateLimits.Uploads)]
public sealed class ImagesPage(Library library, Drafts drafts, ImageDesk images, CurrentPerson person) : PageModel
{
    public ImagesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(course, cancellation) is not { } draft) return library.Current.Find(course) is null ? NotFound() : LocalRedirect($"/author/{course}");
        View = ImagesView.For(draft, person.Language);
        return Page();
    }

    /// <summary>One image's bytes, cleaned.</summary>
    public async Task<IActionResult> OnGetFileAsync(string course, [MaxLength(500)] string? path, CancellationToken cancellation)
    {
        if (path is null || await drafts.FindAsync(course, cancellation) is not { } draft || CourseImage.Find(draft.Files, path) is not { } image) return NotFound();
        // Opened by itself, a picture must not run anything either.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return File(image.Bytes, image.ContentType);
    }

    public async Task<IActionResult> OnPostAsync(string course, IFormFile? file, string? language, string? alternative, string? caption, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(course, cancellation) is not { } draft) return NotFound();
        var languages = CourseOutline.Of(draft.Files).Languages;
        if (languages.Count == 0) return NotFound();
        var refused = ModelState.FileProblem(nameof(file));
        var (markdown, problem) = refused is not null ? (null, refused) : await images.TakeAsync(course, languages.Contains(language) ? language! : languages[0], file, alternative, caption, cancellation);
        if (await drafts.FindAsync(course, cancellation) is not { } now) return NotFound();
        View = ImagesView.For(now, person.Language) with { Markdown = markdown };
        if (problem is not null) View = View with { Problems = [new FormProblem(refused is null && string.IsNullOrWhiteSpace(alternative) ? "alternative" : "file", problem)], Alternative = alternative, Caption = caption };
        return Page();
    }

    /// <summary>Removes an image. A page that shows it says so afterwards.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string course, [MaxLength(500)] string? path, CancellationToken cancellation) =>
        await drafts.ChangeAsync(course, files => path is not null && CourseOutline.Of(files).Images.Contains(path) ? new(files.Without(path)) : null, person.Id, cancellation)
            ? LocalRedirect($"/author/{course}/images") : NotFound();
}
