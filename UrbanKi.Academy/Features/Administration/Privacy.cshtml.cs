using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>An administrator proposes another privacy profile; what gets stricter holds at once. Nothing happens before it was shown and agreed to.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class PrivacyPage(AcademyDbContext db, WriteGate gate, PrivacyInForce privacy, CurrentPerson person, AcademySettings settings, AuditLog audit, ILookupNormalizer names, IStringLocalizer<Texts> texts) : PageModel
{
    public PrivacyView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        var profile = await privacy.TodayAsync(cancellation);
        var emails = await db.EmailsAsync(profile.Confirmers, cancellation);
        await ShowAsync(new()
        {
            Level = profile.Level,
            GroupSize = $"{profile.MinimumGroupSize}",
            Confirmer = profile.ConfirmerId is { } confirmer ? emails.GetValueOrDefault(confirmer) : null,
            Deputy = profile.DeputyId is { } deputy ? emails.GetValueOrDefault(deputy) : null,
        }, cancellation);
        View = View with { Done = done is "decided" or "withdrawn" ? done : null };
    }

    /// <summary>Shows what would happen.</summary>
    public Task<IActionResult> OnPostAsync([FromForm] PrivacyInput input, CancellationToken cancellation) => ProposeAsync(input, isAgreed: false, cancellation);

    public Task<IActionResult> OnPostDecideAsync([FromForm] PrivacyInput input, CancellationToken cancellation) => ProposeAsync(input, isAgreed: true, cancellation);

    public async Task<IActionResult> OnPostWithdrawAsync(int number, CancellationToken cancellation)
    {
        await gate.WriteAsync(db, async () =>
        {
            var history = await db.PrivacyHistoryAsync(settings.Privacy.MinimumGroupSize, cancellation);
            if (history.Withdraw(number, person.Id, isAdministrator: true, null, person.Now.Day).Step is not { } step) return;
            db.PrivacyDecisions.Add(step);
            audit.Note(AuditAction.SettingChanged, detail: $"Privacy {step.Number}: withdrawn");
        }, cancellation);
        return RedirectToPage(new { done = "withdrawn" });
    }

    private async Task<IActionResult> ProposeAsync(PrivacyInput input, bool isAgreed, CancellationToken cancellation)
    {
        var (step, refusal) = await gate.WriteAsync(db, async () =>
        {
            var history = await db.PrivacyHistoryAsync(settings.Privacy.MinimumGroupSize, cancellation);
            var (confirmer, deputy) = (await db.FindByEmailAsync(names, input.Confirmer, cancellation), await db.FindByEmailAsync(names, input.Deputy, cancellation));
            var wanted = new PrivacyProfile(input.Level ?? "", int.TryParse(input.GroupSize, out var size) ? size : 0, confirmer, deputy);
            var canConfirm = await db.WhoCanConfirmAsync([.. wanted.Confirmers, .. history.On(person.Now.Day).Confirmers], cancellation);
            var proposed = history.Propose(person.OrganisationId, wanted, person.Id, string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim(), person.Now.Day, settings.Privacy.NoticeDays, canConfirm.Contains);
            if (proposed.Step is { } taken && isAgreed)
            {
                db.PrivacyDecisions.Add(taken);
                audit.Note(AuditAction.SettingChanged, detail: $"Privacy {taken.Number}: {taken.Level}, {taken.MinimumGroupSize}");
            }
            return proposed;
        }, cancellation);
        if (step is not null && isAgreed) return RedirectToPage(new { done = "decided" });
        if (refusal is { } refused) ModelState.AddModelError(PrivacyView.FieldOf(refused), texts[$"Privacy_Refused{refused}", Math.Max(settings.Privacy.MinimumGroupSize, PrivacyProfile.SmallestGroup)]);
        await ShowAsync(input, cancellation);
        View = View with { Preview = ModelState.IsValid ? step : null, Problems = [.. ModelState.SelectMany(field => field.Value!.Errors.Select(error => new FormProblem(field.Key, error.ErrorMessage)))] };
        return Page();
    }

    private async Task ShowAsync(PrivacyInput input, CancellationToken cancellation)
    {
        var history = await privacy.HistoryAsync(cancellation);
        var profile = history.On(person.Now.Day);
        var known = await db.NamesAsync(profile.Confirmers.Select(id => (Guid?)id), cancellation);
        View = new() { Profile = profile, Confirmers = [.. profile.Confirmers.Select(id => known.GetValueOrDefault(id))], Open = history.OpenOn(person.Now.Day), Input = input, LeastGroupSize = settings.Privacy.MinimumGroupSize, NoticeDays = settings.Privacy.NoticeDays };
    }
}
