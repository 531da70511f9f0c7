using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Begins a course that does not exist yet.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class NewCoursePage(Drafts drafts, CourseTemplate template, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public NewCourseView View { get; private set; } = new(new() { HasEnglish = true, HasQuiz = true }, []);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(NewCourseInput input, CancellationToken cancellation)
    {
        View = new(input, [.. input.Problems(texts)]);
        if (View.Problems.Count > 0) return Page();
        if (await drafts.CreateAsync(input.CourseId, template.Course(input.TitlesByLanguage(), input.HasQuiz), person.Id, cancellation)) return LocalRedirect($"/author/{input.CourseId}?done=begun");
        View = new(input with { Id = input.CourseId }, [new FormProblem(nameof(input.Id), texts["Studio_IdTaken", input.CourseId])]);
        return Page();
    }
}
