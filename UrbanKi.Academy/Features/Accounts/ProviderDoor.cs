using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Whom the identity provider has sent. Known by issuer and subject, never by e-mail; whoever isn't known for certain waits for an administrator.</summary>
public sealed class ProviderDoor(AcademyDbContext db, CurrentOrganisation organisation, WriteGate gate, UserManager<Account> accounts, AccountSignIn signIn, SignInLinks links, AuditLog audit, AssignmentKeeping keeping, AcademySettings settings, TimeProvider clock)
{
    public async Task<ProviderAnswer> TryAsync(ProviderIdentity who)
    {
        if (settings.Oidc is not { } oidc) return new(null, IsRefused: true);
        var account = await accounts.FindByLoginAsync(who.Issuer, who.Subject);
        organisation.Id = account is not null ? await db.OrganisationOfAsync(account.PersonId) : await db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).FirstOrDefaultAsync();
        // There is nobody to come to before the first administrator has been.
        if (organisation.Id == Guid.Empty) return new(null, IsRefused: true);
        account ??= await ByNumberAsync(who);
        if (account is null) return new(null, await WaitAsync(who));
        if (!await signIn.CanSignInAsync(account)) return new(null, IsRefused: true);
        await FollowAsync(account.PersonId, who, oidc);
        return new(account, IsRefused: false);
    }

    /// <summary>
    /// The one person with that personnel number, where the operator trusts the provider with it and nobody else is in the way. Whoever has a role is linked by
    /// an administrator, or by themselves: a number that was entered wrongly must not hand it on.
    /// </summary>
    private async Task<Account?> ByNumberAsync(ProviderIdentity who)
    {
        if (who.PersonnelNumber is not { } number || await db.People.SingleOrDefaultAsync(p => p.PersonnelNumber == number && p.LeftOn == null && p.Roles.Count == 0) is not { } person) return null;
        var linked = await links.LinkAsync(person, who.Issuer, who.Subject);
        return linked is SignInLink.Done ? await accounts.FindByLoginAsync(who.Issuer, who.Subject) : null;
    }

    /// <returns>Whether an administrator has refused them.</returns>
    private Task<bool> WaitAsync(ProviderIdentity who) => gate.WriteAsync(db, async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var pending = await db.PendingSignIns.SingleOrDefaultAsync(p => p.Issuer == who.Issuer && p.Subject == who.Subject);
        if (pending is null)
        {
            pending = db.PendingSignIns.Add(new() { OrganisationId = organisation.Id, Issuer = who.Issuer, Subject = who.Subject, FirstAt = now, LastAt = now }).Entity;
            audit.Note(organisation.Id, AuditAction.SignInQueued, detail: who.Subject);
        }
        (pending.Name, pending.Email, pending.PersonnelNumber, pending.Unit, pending.LastAt) = (who.Name, who.Email, who.PersonnelNumber, who.Unit, now);
        return pending.IsRefused;
    });

    /// <summary>Roles and unit as the provider says, as far as the settings leave them to it.</summary>
    private async Task FollowAsync(Guid personId, ProviderIdentity who, OidcSettings oidc)
    {
        var now = Moment.Of(clock, settings.TimeZone);
        var hasMoved = await gate.WriteAsync(db, async () =>
        {
            var person = await db.People.Include(p => p.Roles).Include(p => p.Details).SingleAsync(p => p.Id == personId);
            if (oidc.RoleClaim is not null)
                await db.ApplyRolesAsync(person, now.At, oidc.Roles.Values, [.. oidc.Roles.Where(role => who.Roles.Contains(role.Key, StringComparer.OrdinalIgnoreCase)).Select(role => role.Value)], (what, role) => audit.Note(person.OrganisationId, what, person.Id, role));
            if (who.Unit is not { } said || person.Details.SingleOrDefault(d => d.ValidTo == null) is not { } current) return false;
            var key = oidc.Units.GetValueOrDefault(said, said);
            if (await db.Units.Where(u => u.Key == key).Select(u => (Guid?)u.Id).SingleOrDefaultAsync() is not { } unit || unit == current.UnitId) return false;
            var detail = person.Change(current.GivenName, current.Surname, unit, now.Day);
            // New, though it brings its own key; or today's, changed.
            if (db.Entry(detail).State == EntityState.Detached) db.Add(detail);
            audit.Note(person.OrganisationId, AuditAction.UnitChanged, person.Id, key);
            return true;
        });
        if (hasMoved) await keeping.KeepInStepAsync(organisation.Id, [personId], now);
    }
}
