using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>What one person may do, and how they get in. Whatever is done here stands in the audit log.</summary>
[Authorize(Policy = Role.Administrator), RecentSignIn]
public sealed class AccountPage(AcademyDbContext db, WriteGate gate, UserManager<Account> accounts, AccountSessions sessions, OneTimeLinks links, SignInNames names, AuditLog audit, AssignmentKeeping keeping, CurrentPerson me) : PageModel
{
    public AccountView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid person, string? done) => await ShowAsync(person, done);

    public async Task<IActionResult> OnPostRolesAsync(Guid person, string[] roles, Guid? hrUnit)
    {
        if (!await db.People.AnyAsync(p => p.Id == person)) return NotFound();
        // Somebody has to be left who can give the role back.
        if (person == me.Id && !roles.Contains(Role.Administrator)) return await ShowAsync(person, refusal: "Admin_NotMyself");
        if (hrUnit is not null && !await db.UnitDetails.AnyAsync(unit => unit.UnitId == hrUnit && unit.ValidTo == null)) return await ShowAsync(person, refusal: "Admin_UnitGone");
        var isKept = await gate.WriteAsync(db, async () =>
        {
            var who = await db.People.Include(p => p.Roles).SingleAsync(p => p.Id == person);
            var isLast = await db.ApplyRolesAsync(who, me.Now.At, AccountsView.Roles, roles, (what, role) => audit.Note(what, person, role));
            if (who.Roles.SingleOrDefault(grant => grant.Role == Role.Hr) is not { } hr || hr.UnitId == hrUnit) return isLast;
            hr.UnitId = hrUnit;
            audit.Note(AuditAction.RoleGranted, person, $"{Role.Hr} {hrUnit?.ToString() ?? "*"}");
            return isLast;
        });
        // Some things are assigned to whoever has a role.
        await keeping.KeepInStepAsync(db.OrganisationId, [person], me.Now);
        return isKept ? await ShowAsync(person, refusal: "Admin_LastAdministrator") : Done(person, "roles");
    }

    public async Task<IActionResult> OnPostNamesAsync(Guid person, string? email, string? personnelNumber)
    {
        if (!await db.People.AnyAsync(p => p.Id == person)) return NotFound();
        if (await names.SetAsync(person, email, personnelNumber) is not { Count: > 0 } problems) return Done(person, "names");
        if (await ShowAsync(person) is not PageResult page) return NotFound();
        View = View with { Typed = (email, personnelNumber), Problems = problems };
        return page;
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid person)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person) is not { } who) return NotFound();
        var (path, problem) = await links.MakeAsync(who);
        return await ShowAsync(person, link: path is null ? null : $"{Request.Scheme}://{Request.Host}{path}", refusal: problem);
    }

    public async Task<IActionResult> OnPostSecondFactorAsync(Guid person)
    {
        if (await AccountOf(person) is not { } account) return NotFound();
        await gate.WriteAsync(db, async () =>
        {
            await accounts.ForgetSecondFactorAsync(account, () => audit.Note(AuditAction.SecondFactorReset, person));
            foreach (var passkey in await accounts.GetPasskeysAsync(account)) await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        });
        await sessions.EndAllAsync(account.Id, except: User.SessionId());
        return Done(person, "second-factor");
    }

    public async Task<IActionResult> OnPostSessionsAsync(Guid person)
    {
        if (await AccountOf(person) is not { } account) return NotFound();
        await gate.WriteAsync(db, () => { audit.Note(AuditAction.SessionsEnded, person); return Task.CompletedTask; });
        await sessions.EndAllAsync(account.Id, except: User.SessionId());
        return Done(person, "sessions");
    }

    private RedirectToPageResult Done(Guid person, string done) => RedirectToPage(new { person, done });

    /// <summary>The account of somebody of this organisation.</summary>
    private async Task<Account?> AccountOf(Guid person) => await db.People.AnyAsync(p => p.Id == person) ? await db.Users.SingleOrDefaultAsync(a => a.PersonId == person) : null;

    private async Task<IActionResult> ShowAsync(Guid person, string? done = null, string? link = null, string? refusal = null)
    {
        if (await AccountView.FindAsync(db, person) is not { } found) return NotFound();
        View = found with { Units = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(), Done = AccountView.DoneKey(done), Link = link, Refusal = refusal };
        return Page();
    }
}
