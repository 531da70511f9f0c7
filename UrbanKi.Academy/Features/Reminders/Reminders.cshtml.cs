using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Reminders;

/// <summary>Whether people are reminded by mail, when, and who would get what next: before anything is sent.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class RemindersPage(ReminderForecast forecast, AcademyDbContext db, WriteGate gate, AuditLog audit, Outbox outbox, CurrentPerson actor, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(100)] public string? Days { get; set; }
    [BindProperty] public bool IsOn { get; set; }

    public RemindersView View { get; private set; } = null!;

    public Task OnGetAsync(bool saved, CancellationToken cancellation) => ShowAsync(null, saved, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // A unit's HR does not decide for everybody.
        if (actor.HrUnitId is not null) return Forbid();
        if (!ModelState.IsValid || ReminderPlan.Read(Days) is not { } days)
        {
            await ShowAsync(texts["Remind_DaysWrong", ReminderPlan.MostDays, ReminderPlan.MostSteps], false, cancellation);
            return Page();
        }
        await gate.WriteAsync(db, async () =>
        {
            if (await db.ReminderPlans.SingleOrDefaultAsync(cancellation) is not { } plan) db.ReminderPlans.Add(plan = new() { OrganisationId = db.OrganisationId });
            plan.IsOn = IsOn;
            plan.Set(days);
            audit.Note(AuditAction.SettingChanged, detail: $"reminders {(IsOn ? "on" : "off")} {plan.DaysBefore}");
        }, cancellation);
        return RedirectToPage(new { saved = true });
    }

    private async Task ShowAsync(string? error, bool isSaved, CancellationToken cancellation)
    {
        var plan = await db.ReminderPlans.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new() { OrganisationId = db.OrganisationId };
        var day = QuietDays.NextAfter(actor.Now.Day);
        View = new()
        {
            HasMail = outbox.IsOpen,
            IsOn = error is null ? plan.IsOn : IsOn,
            Days = error is null ? RemindersView.DaysOf(plan) : Days ?? "",
            MayDecide = actor.HrUnitId is null,
            Day = day,
            Lines = outbox.IsOpen ? await forecast.OfAsync(plan, day, cancellation) : [],
            Error = error,
            IsSaved = isSaved,
        };
    }
}
