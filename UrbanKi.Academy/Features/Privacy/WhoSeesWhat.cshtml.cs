using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Privacy;

/// <summary>Who sees what under the profile in force, for everybody and on paper for the staff council. Here the second person agrees to what gets looser, or stops it.</summary>
public sealed class WhoSeesWhatPage(AcademyDbContext db, WriteGate gate, PrivacyInForce privacy, CurrentPerson person, AcademySettings settings, IStringLocalizer<Texts> texts) : PageModel
{
    public WhoSeesWhatView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done, CancellationToken cancellation) => View = await ShowAsync(await privacy.HistoryAsync(cancellation), done, null, cancellation);

    public Task<IActionResult> OnPostConfirmAsync(int number, CancellationToken cancellation) => AnswerAsync(async history =>
    {
        var canConfirm = await db.WhoCanConfirmAsync([person.Id], cancellation);
        var renewed = await db.AccessRenewedAtAsync(person.Id, cancellation) is { } at ? DateOnly.FromDateTime(person.Local(at)) : (DateOnly?)null;
        return history.Confirm(number, person.Id, person.Now.Day, settings.Privacy.NoticeDays, canConfirm.Contains, renewed);
    }, "confirmed", cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(int number, CancellationToken cancellation) =>
        AnswerAsync(history => Task.FromResult(history.Withdraw(number, person.Id, isAdministrator: false, null, person.Now.Day)), "withdrawn", cancellation);

    private async Task<IActionResult> AnswerAsync(Func<PrivacyHistory, Task<(PrivacyDecision? Step, PrivacyRefusal? Refusal)>> answer, string done, CancellationToken cancellation)
    {
        var (history, refusal) = await gate.WriteAsync(db, async () =>
        {
            var known = await db.PrivacyHistoryAsync(settings.Privacy.MinimumGroupSize, cancellation);
            var (step, refused) = await answer(known);
            if (step is not null) db.PrivacyDecisions.Add(step);
            return (known, refused);
        }, cancellation);
        if (refusal is null) return RedirectToPage(new { done });
        // Not theirs to answer: as for any page that somebody lacks the right for.
        if (refusal == PrivacyRefusal.NotNamed) return Forbid();
        View = await ShowAsync(history, null, texts[$"Privacy_Refused{refusal}", settings.Privacy.NoticeDays], cancellation);
        return Page();
    }

    private async Task<WhoSeesWhatView> ShowAsync(PrivacyHistory history, string? done, string? refusal, CancellationToken cancellation)
    {
        var names = await db.NamesAsync(WhoSeesWhatView.People(history), cancellation);
        return WhoSeesWhatView.For(history, names, person.Id, person.Now.Day, settings.Privacy.NoticeDays, done, refusal);
    }
}
