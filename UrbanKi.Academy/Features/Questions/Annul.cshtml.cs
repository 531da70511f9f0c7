using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Questions;

/// <summary>Annuls a question, after showing what that would do.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class AnnulPage(Library library, Annulments annulments, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy) : PageModel
{
    public AnnulView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string course, string question, CancellationToken cancellation) => ShowAsync(course, question, null, cancellation);

    public async Task<IActionResult> OnPostAsync(string course, string question, string? reason, CancellationToken cancellation)
    {
        if (AnnulView.Clean(reason) is not { } clean) return await ShowAsync(course, question, reason ?? "", cancellation);
        if (library.Current.Find(course) is not { } published) return NotFound();
        // Annulled by somebody else meanwhile, it is what was wanted.
        if (!await annulments.AnnulAsync(person.OrganisationId, published, question, clean, person.Id, person.Now, cancellation)
            && !(await annulments.InAsync(db, published, cancellation)).Contains(question)) return await ShowAsync(course, question, reason, cancellation);
        return LocalRedirect($"/author/{course}/questions?annulled={question}");
    }

    private async Task<IActionResult> ShowAsync(string course, string question, string? reason, CancellationToken cancellation)
    {
        if (library.Current.Find(course) is not { } published || published.Course.In(person.Language).Quiz?.Question(question) is not { IsScored: true } asked) return NotFound();
        var annulled = await annulments.InAsync(db, published, cancellation);
        var forecast = await annulments.ForecastAsync(person.OrganisationId, published, question, person.Now, cancellation);
        View = AnnulView.For(published.Course, asked, annulled, Annulments.CanBeAnnulled(published, question, annulled), forecast, (await privacy.TodayAsync(cancellation)).MinimumGroupSize, reason, person.Language);
        if (View.Problem is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
