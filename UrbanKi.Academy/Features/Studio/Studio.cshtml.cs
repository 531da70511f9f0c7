using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>The trainers' start page: every course, published or not, and what there is to do about it.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class StudioPage(Library library, Drafts drafts, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy) : PageModel
{
    public StudioView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var open = await drafts.AllAsync(cancellation);
        var proposals = await drafts.ProposalsAsync(cancellation);
        var learners = await db.Rounds.Where(r => r.CompletedOn == null).GroupBy(r => r.CourseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var mistakes = await db.MistakeReports.Where(m => m.DoneOn == null).GroupBy(m => m.CourseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var names = await db.NamesAsync(open.Select(draft => draft.Draft.ChangedBy ?? draft.Draft.BegunBy), cancellation);
        View = StudioView.For(library.Current, open, proposals, learners, mistakes, names, (await privacy.TodayAsync(cancellation)).MinimumGroupSize, person.Language, person.Now.Day, person.Local);
    }
}
