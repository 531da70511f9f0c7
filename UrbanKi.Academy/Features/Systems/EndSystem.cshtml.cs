using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>Says what taking a system out of use does, and does it.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class EndSystemPage(SystemDesk desk, AcademyDbContext db, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(20)] public string? Since { get; set; }
    public SystemEndView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) => ShowAsync(key, person.Now.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, cancellation);

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts: var facts }] } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        if (DayText.Read(Since) is not { } since) return await ShowAsync(key, Since, texts["Systems_DateUnreadable"], cancellation);
        if (since > person.Now.Day) return await ShowAsync(key, Since, texts["Systems_EndInFuture"], cancellation);
        if (facts.InUseSince <= person.Now.Day && since <= facts.InUseSince) return await ShowAsync(key, Since, texts["Systems_EndBeforeSince", Dates.Full(facts.InUseSince.Value)], cancellation);
        if (facts.OutOfUseSince is null) await desk.EndAsync(system.Id, since, cancellation);
        return Redirect($"/systems/{key}?done=ended");
    }

    /// <summary>Back in use from today on; its users are named anew.</summary>
    public async Task<IActionResult> OnPostResumeAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        await desk.DescribeAsync(system.Id, facts => facts with { OutOfUseSince = null }, cancellation);
        return Redirect($"/systems/{key}?done=resumed");
    }

    private async Task<IActionResult> ShowAsync(string key, string? since, string? error, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts: var facts }] } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        if (facts.OutOfUseSince is not null) return Redirect($"/systems/{key}");
        View = new(key, facts.Name, await db.UsersOf(system.Id, person.Now.Day).CountAsync(cancellation), since, error);
        return Page();
    }
}
