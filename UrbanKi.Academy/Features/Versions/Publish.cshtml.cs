using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>Before a draft is published: what changed, whom it concerns, what they will have to do; then publishes it.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class PublishPage(Library library, Drafts drafts, Publisher publisher, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy, FindingWords words) : PageModel
{
    public PublishView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string course, CancellationToken cancellation) => ShowAsync(course, null, null, cancellation);

    public async Task<IActionResult> OnPostAsync(string course, [FromForm] PublishInput input, CancellationToken cancellation)
    {
        input.Judge(Request.Form);
        if (input.ProblemOn(person.Now.Day) is not null) return await ShowAsync(course, input, null, cancellation);
        var outcome = await publisher.PublishDraftAsync(course, input.Decision, person.Id, person.Now, cancellation);
        return outcome is PublishOutcome.Published ? LocalRedirect($"/author/{course}/versions?published=true") : await ShowAsync(course, input, outcome, cancellation);
    }

    private async Task<IActionResult> ShowAsync(string course, PublishInput? input, PublishOutcome? refused, CancellationToken cancellation)
    {
        var (published, draft) = (library.Current.Find(course), await drafts.FindAsync(course, cancellation));
        if (published is null && draft is null) return NotFound();
        var forecast = published is not null && draft?.Publishable is { } newer ? await PublishForecast.OfAsync(db, published, newer, person.Now.Day, cancellation) : null;
        var publishedBy = await db.LastPublisherAsync(course, cancellation);
        var names = await db.NamesAsync([draft?.Draft.ChangedBy ?? draft?.Draft.BegunBy, publishedBy], cancellation);
        View = PublishView.For(course, published, draft, forecast, publishedBy, names, (await privacy.TodayAsync(cancellation)).MinimumGroupSize, input, refused, words, person);
        if (View.Problem is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (refused is not null) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
