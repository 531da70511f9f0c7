using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>The dossier on screen: for one system, a unit or the whole town, as of any day.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class EvidencePage(AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy, GroupFigures groups, AccessLog access, IStringLocalizer<Texts> texts) : PageModel
{
    public EvidenceView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] EvidenceRequest request, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        var (profile, today) = (await privacy.TodayAsync(cancellation), person.Now.Day);
        await using var moment = await db.BeginSnapshotAsync(cancellation);
        var systems = await db.AiSystems.AsNoTracking().Include(system => system.Details.Where(detail => detail.ValidTo == null)).ToListAsync(cancellation);
        var units = await db.UnitDetails.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync(cancellation);
        var (filter, unreadable) = request.Read(systems, units, today, (await privacy.HistoryAsync(cancellation)).Closed, day => person.HrScope(units, day));
        var summary = await new EvidenceSource(db, person.Local, profile, person.Language, texts).ReadAsync(filter, cancellation);
        var gap = profile.ShowsPersons ? summary.Cover.Sum(row => row.Gap) : 0;
        var shown = Math.Clamp(number, 1, EvidenceView.PagesOf(gap));
        var lines = gap == 0 ? [] : await db.GapLines(filter).AsNoTracking().Skip((shown - 1) * EvidenceView.PageSize).Take(EvidenceView.PageSize).ToListAsync(cancellation);
        View = new()
        {
            Request = request,
            Unreadable = unreadable,
            Systems = [.. systems.Select(system => (system.Key, system.Details.FirstOrDefault()?.Facts.Name ?? system.Key)).OrderBy(system => system.Item2, StringComparer.CurrentCulture)],
            Units = [.. units.Where(unit => unit.HoldsOn(filter.Day) && (filter.ScopePath is null || unit.Path.StartsWith(filter.ScopePath, StringComparison.Ordinal))).Select(unit => (unit.Key, new string('\u2003', unit.Depth) + unit.Name))],
            Summary = summary,
            IsPast = filter.Day < today,
            Gap = lines,
            GapCount = gap,
            Page = shown,
            ShowsPersons = profile.ShowsPersons,
            LeavesOut = profile.ShowsPersons && filter.Closed.Count > 0,
        };
        await moment.DisposeAsync();
        if (!profile.ShowsPersons)
        {
            var told = await groups.OnAsync(units, filter.Day, cancellation: cancellation);
            View = View with { Groups = GroupCover.Of(summary.Measures, told, filter.UnitPath), GroupsOn = told.MonthEnd, GroupsAreComing = groups.IsBeingPrepared };
        }
        // A gap that is empty says something of those who use a system, too.
        else if (summary.Cover.Any(row => row.Users > 0)) await access.NoteAsync(AccessKind.Evidence, lines.Count, filter.Day, filter.UnitPath ?? filter.ScopePath, query: Request.QueryString.Value, cancellation: cancellation);
    }
}
