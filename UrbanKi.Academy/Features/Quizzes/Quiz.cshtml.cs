using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Quizzes;

/// <summary>The final quiz: start, question by question, look through, hand in, result. An open attempt is always gone on with.</summary>
public sealed class QuizPage(Library library, PublishedVersions versions, QuizDesk desk, AcademyDbContext db, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>One of <see cref="StartView"/>, <see cref="QuestionView"/>, <see cref="ReviewView"/>, <see cref="ResultView"/>.</summary>
    public object View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, Guid? attempt, int? question, bool review, CancellationToken cancellation)
    {
        if (library.Current.Find(course) is not { } published || (attempt is null && !published.Course.HasQuiz)) return NotFound();
        var found = attempt is { } id ? await desk.FindAsync(course, id, cancellation) : await desk.OpenAttemptAsync(course, cancellation);
        if (found is null) return attempt is null ? await StartAsync(published, false, cancellation) : NotFound();
        if (await versions.FindAsync(found.VersionId, cancellation) is not { } version) return NotFound();
        View = found.SubmittedAt is not null ? ResultView.For(version.Course, found, await db.StandingOfAsync(person.Id, course, cancellation), await desk.AnnulmentsOfAsync(found, version, cancellation), person)
            : review ? ReviewView.For(version.Course, found, person.Language)
            : QuestionView.For(version.Course, found, question, person);
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(string course, CancellationToken cancellation)
    {
        if (library.Current.Find(course) is not { Course.HasQuiz: true } published) return NotFound();
        return await desk.StartAsync(published, cancellation) ? LocalRedirect($"/courses/{course}/quiz?question=1") : await StartAsync(published, true, cancellation);
    }

    /// <summary>Keeps an answer; without script it leads to the next question, or to where "go" says.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(string course, [MaxLength(200)] string? question, string?[]? answer, Guid? attempt, int? version, [MaxLength(20)] string? go, CancellationToken cancellation)
    {
        var open = library.Current.Find(course) is null ? null : await desk.OpenAttemptAsync(course, cancellation);
        // A window of an earlier attempt must not answer in this one: its places mean other options.
        if (attempt is not null && attempt != open?.Id) open = null;
        var taught = open is null ? null : await versions.FindAsync(open.VersionId, cancellation);
        var asked = question is not null && open?.QuestionIds.Contains(question) == true ? taught?.Course.In(person.Language).Quiz?.Question(question) : null;
        var isScript = Request.Headers.XRequestedWith == "fetch";
        if (open is null || taught is null || asked is null)
            return open is null && library.Current.Find(course) is not null
                ? isScript ? Conflict("Quiz_HandedInScript") : LocalRedirect($"/courses/{course}/quiz")
                : NotFound();

        var response = Learning.Response.Read(asked, Arrangement.For(asked, unchecked((ulong)open.Seed)), answer);
        var saving = await desk.SaveAsync(open.Id, asked.Id, response, taught.Course.In(person.Language).Language, version, cancellation);
        var number = open.QuestionIds.ToList().IndexOf(asked.Id) + 1;
        switch (saving.Outcome)
        {
            case SavingOutcome.Saved when isScript:
                return new JsonResult(new { saved = Dates.Time(person.Local(saving.Answer!.SavedAt)), version = saving.Answer.Version });
            case SavingOutcome.Saved:
                return LocalRedirect(go switch
                {
                    "back" when number > 1 => $"/courses/{course}/quiz?question={number - 1}",
                    "review" => $"/courses/{course}/quiz?review=true",
                    _ when number < open.QuestionIds.Count => $"/courses/{course}/quiz?question={number + 1}",
                    _ => $"/courses/{course}/quiz?review=true",
                });
            case SavingOutcome.ChangedElsewhere when !isScript:
                Response.StatusCode = StatusCodes.Status409Conflict;
                View = QuestionView.For(taught.Course, open, number, person, new(response, saving.Answer!));
                return Page();
            default:
                return isScript ? Conflict(saving.Outcome == SavingOutcome.HandedIn ? "Quiz_HandedInScript" : "Quiz_ChangedElsewhere") : LocalRedirect($"/courses/{course}/quiz");
        }
    }

    public async Task<IActionResult> OnPostSubmitAsync(string course, Guid? attempt, CancellationToken cancellation)
    {
        var id = attempt ?? (await desk.OpenAttemptAsync(course, cancellation))?.Id;
        return id is { } known && await desk.SubmitAsync(course, known, cancellation) is not null
            ? LocalRedirect($"/courses/{course}/quiz?attempt={known}")
            : NotFound();
    }

    private async Task<IActionResult> StartAsync(PublishedCourse published, bool isRefused, CancellationToken cancellation)
    {
        View = StartView.For(published.Course, person.Language, await desk.QuestionCountAsync(published, cancellation), await desk.AttemptsLeftAsync(published.Course, cancellation), isRefused);
        return Page();
    }

    private JsonResult Conflict(string text) => new(new { message = texts[text].Value }) { StatusCode = StatusCodes.Status409Conflict };
}
