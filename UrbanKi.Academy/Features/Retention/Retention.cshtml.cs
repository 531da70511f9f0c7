using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Retention;

/// <summary>How long what is kept, what goes next, and what went. A clock is set only after it was shown what that would delete.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class RetentionPage(AcademyDbContext db, WriteGate gate, RetentionRun run, AcademySettings settings, AuditLog audit, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public RetentionView View { get; private set; } = null!;

    public async Task OnGetAsync(bool saved, CancellationToken cancellation)
    {
        await ShowAsync(null, null, cancellation);
        View = View with { IsSaved = saved };
    }

    /// <summary>Shows what the clocks would delete.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] RetentionInput? input, CancellationToken cancellation)
    {
        // A body that is no form brings none.
        input ??= new();
        await ShowAsync(input, null, cancellation);
        if (input.Read(texts) is not { Schedule: { } wanted } || View.Schedule.IsSameAs(wanted)) return Page();
        View = View with { Proposed = await run.PreviewAsync(db.OrganisationId, wanted, View.NextRun, cancellation) };
        return Page();
    }

    public async Task<IActionResult> OnPostSetAsync([FromForm] RetentionInput? input, CancellationToken cancellation)
    {
        input ??= new();
        if (input.Read(texts) is not { Schedule: { } wanted })
        {
            await ShowAsync(input, null, cancellation);
            return Page();
        }
        await gate.WriteAsync(db, async () =>
        {
            var now = await db.RetentionScheduleAsync(settings.Retention, cancellation);
            var kept = await db.RetentionSettings.ToDictionaryAsync(setting => setting.Clock, cancellation);
            foreach (var clock in RetentionClock.All.Where(clock => now[clock] != wanted[clock]))
            {
                if (kept.TryGetValue(clock.Name, out var setting)) setting.Days = wanted[clock];
                else db.RetentionSettings.Add(new() { OrganisationId = db.OrganisationId, Clock = clock.Name, Days = wanted[clock] });
                audit.Note(AuditAction.SettingChanged, detail: $"Retention {clock.Name}: {now[clock]} → {wanted[clock]}");
            }
        }, cancellation);
        return RedirectToPage(new { saved = true });
    }

    private async Task ShowAsync(RetentionInput? input, IReadOnlyList<DeletionLine>? proposed, CancellationToken cancellation)
    {
        var today = person.Now.Day;
        var schedule = await db.RetentionScheduleAsync(settings.Retention, cancellation);
        var last = await db.JobRuns.AsNoTracking().Where(job => job.Job == RetentionJob.Key).OrderByDescending(job => job.Day).FirstOrDefaultAsync(cancellation);
        var next = last is { Problem: null } && last.Day == today ? today.AddDays(1) : today;
        var deleted = await db.DeletionCounts.AsNoTracking().GroupBy(count => new { count.Day, count.Clock, count.What })
            .Select(line => new { line.Key.Day, line.Key.Clock, line.Key.What, Count = line.Sum(count => count.Count) })
            .OrderByDescending(line => line.Day).ThenBy(line => line.Clock).ThenBy(line => line.What).Take(RetentionView.Most).ToListAsync(cancellation);
        View = new()
        {
            Schedule = schedule,
            Input = input ?? RetentionInput.Of(schedule),
            Problems = input?.Read(texts).Problems ?? [],
            LastRun = last?.Day,
            HasFailed = last?.Problem is not null,
            NextRun = next,
            Due = await run.PreviewAsync(db.OrganisationId, schedule, next, cancellation),
            Proposed = proposed,
            Deleted = [.. deleted.Select(line => (line.Day, new DeletionLine(line.Clock, line.What, line.Count)))],
        };
    }
}
