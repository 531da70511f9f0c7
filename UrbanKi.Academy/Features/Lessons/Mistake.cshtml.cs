using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Lessons;

/// <summary>Takes what somebody found wrong in a lesson or in the quiz, without keeping who it was.</summary>
public sealed class MistakePage(Library library, AcademyDbContext db, WriteGate gate, MistakeLimit limit, CurrentPerson person) : PageModel
{
    public MistakeView View { get; private set; } = null!;

    public IActionResult OnGet(string course, string lesson, bool sent) => Show(course, lesson, sent ? MistakeState.Sent : MistakeState.Asked);

    public async Task<IActionResult> OnPostAsync(string course, string lesson, string? text, CancellationToken cancellation)
    {
        if (library.Current.Find(course) is not { } published || MistakeView.PlaceOf(published.Course, lesson, person.Language) is null) return NotFound();
        if (MistakeReport.Clean(text) is not { } clean) return Show(course, lesson, string.IsNullOrWhiteSpace(text) ? MistakeState.Missing : MistakeState.TooLong, text);
        if (limit.WaitFor(person.Id) is { } wait)
        {
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            return Show(course, lesson, MistakeState.TooMany, text);
        }
        await gate.WriteAsync(db, () =>
        {
            db.MistakeReports.Add(new()
            {
                OrganisationId = db.OrganisationId, CourseId = course, LessonId = lesson, VersionNumber = published.Number, Language = published.Course.In(person.Language).Language,
                Text = clean, Month = MistakeReport.MonthOf(person.Now.Day),
            });
            return Task.CompletedTask;
        }, cancellation);
        return LocalRedirect($"/courses/{course}/{lesson}/mistake?sent=true");
    }

    private IActionResult Show(string course, string lesson, MistakeState state, string? text = null)
    {
        if (library.Current.Find(course) is not { } published || MistakeView.PlaceOf(published.Course, lesson, person.Language) is not { } title) return NotFound();
        View = new(course, published.Course.In(person.Language).ShortTitle, lesson, title, state, text);
        Response.StatusCode = state switch { MistakeState.Missing or MistakeState.TooLong => StatusCodes.Status400BadRequest, MistakeState.TooMany => StatusCodes.Status429TooManyRequests, _ => StatusCodes.Status200OK };
        return Page();
    }
}
