using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Decides about somebody the provider has sent: they are that person, they are new, or they have no business here.</summary>
[Authorize(Policy = Role.Administrator), RecentSignIn]
public sealed class SignInPage(AcademyDbContext db, WriteGate gate, SignInLinks links, Newcomers newcomers, AuditLog audit, CurrentPerson me) : PageModel
{
    [BindProperty] public string? GivenName { get; set; }
    [BindProperty] public string? Surname { get; set; }
    [BindProperty] public string? Email { get; set; }

    public PendingCardView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid signIn, string? q) => ShowAsync(signIn, q);

    public async Task<IActionResult> OnPostLinkAsync(Guid signIn, Guid person)
    {
        if (await FindAsync(signIn) is not { } pending || await db.People.SingleOrDefaultAsync(p => p.Id == person && p.LeftOn == null) is not { } who) return NotFound();
        return await links.LinkAsync(who, pending.Issuer, pending.Subject) == SignInLink.Done ? Done("linked") : await ShowAsync(signIn, null, "Pending_HasAnother");
    }

    public async Task<IActionResult> OnPostCreateAsync(Guid signIn)
    {
        if (await FindAsync(signIn) is not { } pending) return NotFound();
        var (person, problem) = await newcomers.TakeOnAsync(pending, GivenName, Surname, Email);
        return person is null ? await ShowAsync(signIn, null, problem, isTyped: true) : Done("created");
    }

    public Task<IActionResult> OnPostRefuseAsync(Guid signIn) => DecideAsync(signIn, isRefused: true);

    public Task<IActionResult> OnPostAgainAsync(Guid signIn) => DecideAsync(signIn, isRefused: false);

    private async Task<IActionResult> DecideAsync(Guid signIn, bool isRefused)
    {
        if (await FindAsync(signIn) is not { } pending) return NotFound();
        await gate.WriteAsync(db, () =>
        {
            pending.IsRefused = isRefused;
            audit.Note(isRefused ? AuditAction.SignInRefused : AuditAction.SignInQueued, detail: pending.Subject);
            return Task.CompletedTask;
        });
        return Done(isRefused ? "refused" : "again");
    }

    private Task<PendingSignIn?> FindAsync(Guid signIn) => db.PendingSignIns.SingleOrDefaultAsync(p => p.Id == signIn);

    private RedirectToPageResult Done(string done) => RedirectToPage("SignIns", new { done });

    private async Task<IActionResult> ShowAsync(Guid signIn, string? words, string? problem = null, bool isTyped = false)
    {
        if (await FindAsync(signIn) is not { } pending) return NotFound();
        View = PendingCardView.For(pending, await Candidates.OfAsync(db, pending, words), words, problem, me);
        if (isTyped) View = View with { GivenName = GivenName ?? "", Surname = Surname ?? "", Email = Email };
        return Page();
    }
}
