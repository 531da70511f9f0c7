using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>The completion report on screen: four queries, whatever the number of people.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class CompletionsPage(Library library, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy, AccessLog accesses) : PageModel
{
    public CompletionsView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] CompletionRequest request, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        var snapshot = library.Current;
        var now = person.Now;
        var profiles = await privacy.HistoryAsync(cancellation);
        await using var moment = await db.BeginSnapshotAsync(cancellation);
        var units = await db.UnitDetails.AsNoTracking().ToListAsync(cancellation);
        var (filter, unreadable) = request.Read(snapshot, units, now.Day);
        filter = filter.Under(profiles, now.Day) with { ScopePath = person.HrScope(units) };
        var sums = await db.SumsAsync(filter, cancellation);
        var count = await db.CountLinesAsync(filter, cancellation);
        if (filter.ShowsPersons) await accesses.NoteAsync(AccessKind.Report, filter, Request.QueryString.Value, count, cancellation);
        var shown = Math.Clamp(number, 1, CompletionsView.PagesOf(count));
        var lines = await db.Lines(filter).AsNoTracking().Skip((shown - 1) * CompletionsView.PageSize).Take(CompletionsView.PageSize).ToListAsync(cancellation);
        View = CompletionsView.For(request, filter, unreadable, snapshot, units, sums, lines, count, shown, person.Language, person.Local(now.At));
    }
}
