using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>Question by question, what a file holds and what would become of it. What is ticked is put at the end of a page of the draft, and nothing is before.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class QuestionCheckPage(IntakeDesk desk, ExchangeWords words, FindingWords findings) : PageModel
{
    public QuestionCheckView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, Guid import, CancellationToken cancellation) =>
        await desk.FindAsync(import, isCourse: false, cancellation) is { } upload && upload.CourseId == course && await desk.QuestionsAsync(upload, null, cancellation) is { } intake ? Show(QuestionCheckView.For(intake, words)) : NotFound();

    /// <param name="course">Whose questions.</param>
    /// <param name="import">What was handed in.</param>
    /// <param name="take">The questions' numbers in the file.</param>
    /// <param name="into">The page's id.</param>
    /// <param name="inAllLanguages">Whether they go also into the page's other languages.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IActionResult> OnPostTakeAsync(string course, Guid import, int[] take, string? into, bool inAllLanguages, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, isCourse: false, cancellation) is not { } upload || upload.CourseId != course || await desk.QuestionsAsync(upload, into, cancellation) is not { } intake) return NotFound();
        var view = QuestionCheckView.For(intake, words).With(take, into, inAllLanguages);
        if (view.Problem is not null) return Show(view);
        var errors = desk.NewErrors(intake, view.Into, view.Ticked, inAllLanguages);
        if (errors.Count > 0) return Show(view with { Errors = [.. errors.Select(error => (error.Path, error.Line, findings.Of(error)))] });
        if (!await desk.TakeQuestionsAsync(upload, view.Into, view.Ticked, inAllLanguages, cancellation)) return Show(view with { Problem = "Exchange_NoPage" });
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/author/{course}/import?taken={view.Ticked.Count}&into={Uri.EscapeDataString(view.Into)}&language={upload.Language}"));
    }

    public async Task<IActionResult> OnPostDiscardAsync(string course, Guid import, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, isCourse: false, cancellation) is not { } upload || upload.CourseId != course) return NotFound();
        desk.Discard(upload);
        return LocalRedirect($"/author/{course}/import");
    }

    private PageResult Show(QuestionCheckView view)
    {
        View = view;
        return Page();
    }
}
