using System.ComponentModel.DataAnnotations;
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
public sealed class SignInPage(AcademyDbContext db, WriteGate gate, SignInLinks links, AuditLog audit, CurrentPerson me) : PageModel
{
    [BindProperty, MaxLength(100)] public string? GivenName { get; set; }
    [BindProperty, MaxLength(100)] public string? Surname { get; set; }

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
        var (given, surname) = (GivenName?.Trim() ?? "", Surname?.Trim() ?? "");
        if (given.Length == 0 || surname.Length == 0) return await ShowAsync(signIn, null, "Pending_NameMissing");
        // The number must be free, or this is somebody we know.
        if (pending.PersonnelNumber is { } number && await db.People.AnyAsync(p => p.PersonnelNumber == number)) return await ShowAsync(signIn, null, "Pending_NumberTaken");
        var person = await gate.WriteAsync(db, () =>
        {
            var created = new Person { OrganisationId = me.OrganisationId, PersonnelNumber = pending.PersonnelNumber, Email = pending.Email };
            created.Change(given, surname, null, me.Now.Day);
            return Task.FromResult(db.People.Add(created).Entity);
        });
        await links.LinkAsync(person, pending.Issuer, pending.Subject);
        return Done("created");
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

    private async Task<IActionResult> ShowAsync(Guid signIn, string? words, string? problem = null)
    {
        if (await FindAsync(signIn) is not { } pending) return NotFound();
        View = PendingCardView.For(pending, await Candidates.OfAsync(db, pending, words), words, problem, me);
        return Page();
    }
}
