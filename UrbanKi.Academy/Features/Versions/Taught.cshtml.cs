using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>A version of a course as it was taught: its welcome page, a lesson, or the quiz with every question and answer.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class TaughtPage(Library library, PublishedVersions versions, AcademyDbContext db, CurrentPerson person) : PageModel
{
    public TaughtView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string course, int version, string? lesson, [MaxLength(2)] string? language, CancellationToken cancellation) => ShowAsync(course, version, lesson, language, null, cancellation);

    /// <summary>Shows how a practice question would have been answered. Nothing of it is kept.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(string course, int version, string? lesson, [MaxLength(2)] string? language, [MaxLength(200)] string? question, string?[]? answer, CancellationToken cancellation)
    {
        var asked = (await FindAsync(course, version, cancellation))?.Course.In(language ?? person.Language).Lesson(lesson ?? "")?.Question(question ?? "");
        return asked is null ? NotFound() : await ShowAsync(course, version, lesson, language, new(asked.Id, Learning.Response.Read(asked, Arrangement.Plain(asked), answer)), cancellation);
    }

    private async Task<IActionResult> ShowAsync(string course, int version, string? lesson, string? language, Practised? practised, CancellationToken cancellation)
    {
        if (await FindAsync(course, version, cancellation) is not { } taught || TaughtView.For(taught, lesson, language ?? person.Language, library.Current.Shelf, person.Local, practised) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    private async Task<PublishedCourse?> FindAsync(string course, int version, CancellationToken cancellation) =>
        (await db.VersionRowsAsync(course, cancellation)).FirstOrDefault(row => row.Number == version) is { } row ? await versions.FindAsync(row.Id, cancellation) : null;
}
