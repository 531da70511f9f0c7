using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>A page of a draft as learners would see it: by itself, or bare in the editor's frame.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class PreviewPage(Drafts drafts, CurrentPerson person) : PageModel
{
    public PreviewView View { get; private set; } = null!;
    /// <summary>Whether it stands beside the text, without anything round it.</summary>
    public bool IsBare { get; private set; }

    public Task<IActionResult> OnGetAsync(string course, string language, string lesson, bool bare, CancellationToken cancellation)
    {
        IsBare = bare;
        if (bare) SecurityHeaders.LetOwnPagesFrame(HttpContext);
        return ShowAsync(course, language, lesson, null, cancellation);
    }

    /// <summary>Lets trainers try their own questions. Nothing is kept.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(string course, string language, string lesson, [MaxLength(200)] string? question, string?[]? answer, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(course, cancellation);
        var asked = question is null ? null : draft?.Course?.Editions.GetValueOrDefault(language)?.Lesson(lesson)?.Question(question);
        return asked is null ? NotFound() : await ShowAsync(course, language, lesson, new(asked.Id, Learning.Response.Read(asked, Arrangement.Plain(asked), answer)), cancellation);
    }

    private async Task<IActionResult> ShowAsync(string course, string language, string lesson, Practised? practised, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(course, cancellation) is not { } draft || CourseOutline.Of(draft.Files).Find(lesson) is not { } page || !page.Paths.ContainsKey(language)) return NotFound();
        View = PreviewView.Of(draft, page, language, person.Local, practised);
        return Page();
    }
}
