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

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>Hands in a file of questions for one course. What would become of them is shown before anything is written.</summary>
[Authorize(Policy = Role.Trainer)]
[EnableRateLimiting(RateLimits.Uploads)]
public sealed class QuestionImportPage(IntakeDesk desk, Drafts drafts, CurrentPerson person, ExchangeWords words) : PageModel
{
    public QuestionImportView View { get; private set; } = null!;

    /// <param name="course">Whose questions.</param>
    /// <param name="taken">How many have just been taken.</param>
    /// <param name="into">The page that took them.</param>
    /// <param name="language">In which language.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IActionResult> OnGetAsync(string course, int taken, [MaxLength(120)] string? into, [MaxLength(2)] string? language, CancellationToken cancellation)
    {
        if (await OutlineAsync(course, cancellation) is not { } outline) return NotFound();
        View = QuestionImportView.For(course, outline, person.Language).After(taken, outline.Find(into), language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string course, IFormFile? file, [MaxLength(2)] string? language, CancellationToken cancellation)
    {
        if (await OutlineAsync(course, cancellation) is not { } outline) return NotFound();
        View = QuestionImportView.For(course, outline, person.Language);
        if (language is not null && View.Languages.Contains(language)) View = View with { Chosen = language };
        if (file is null || file.Length == 0)
        {
            View = ModelState.FileProblem(nameof(file)) is { } refused ? View with { Refusal = refused } : View with { Problem = "Exchange_NoFile" };
            return Page();
        }
        var (reading, upload) = await desk.HandInQuestionsAsync(file, course, View.Chosen, cancellation);
        if (upload is { } id) return LocalRedirect($"/author/{course}/import/{id}");
        View = View with { Reasons = [.. reading.Remarks.Where(remark => remark.Severity == Severity.Error).Select(words.Of)] };
        return Page();
    }

    private async Task<CourseOutline?> OutlineAsync(string course, CancellationToken cancellation) => await drafts.TextOfAsync(course, cancellation) is { } files ? CourseOutline.Of(files) : null;
}
