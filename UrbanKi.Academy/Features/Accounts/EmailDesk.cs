using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Where somebody gives themselves another e-mail address. What is said here is the same whether or not the address is somebody else's; its owner learns of it by mail.</summary>
public sealed class EmailDesk(AcademyDbContext db, WriteGate gate, Outbox outbox, AuditLog audit, CurrentPerson me)
{
    /// <summary>So many mails somebody can have sent to addresses that are not theirs within <see cref="Window"/>.</summary>
    public const int MostMails = 3;
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>What waits for a confirmation; null if nothing does, or if the ways in have changed since.</summary>
    public async Task<EmailChange?> PendingAsync(Account account, CancellationToken cancellation) =>
        await db.EmailChanges.AsNoTracking().SingleOrDefaultAsync(change => change.PersonId == account.PersonId, cancellation) is { } change && change.IsOf(account) ? change : null;

    /// <summary>Has a link sent to the address.</summary>
    /// <returns>The key of what is wrong; null if nothing is.</returns>
    public async Task<string?> AskAsync(Account account, string? typed, CancellationToken cancellation)
    {
        if (typed?.Trim() is not { Length: > 0 } email) return "Email_Missing";
        if (!PersonText.IsEmail(email)) return "Forgot_NotAnAddress";
        if (account.Email is { } current && PersonText.EmailKey(current) == PersonText.EmailKey(email)) return "Email_Same";
        var now = me.Now.At;
        var problem = await gate.WriteAsync(db, async () =>
        {
            if (await db.OutgoingMails.CountAsync(mail => mail.PersonId == me.Id && mail.Kind == MailKind.EmailConfirmation && mail.MadeAt > now - Window, cancellation) >= MostMails) return "Email_TooOften";
            var before = await db.EmailChanges.SingleOrDefaultAsync(change => change.PersonId == me.Id, cancellation);
            var isNew = before is null || !before.IsOf(account) || before.Email != email;
            var change = before ?? db.EmailChanges.Add(new() { PersonId = me.Id, OrganisationId = db.OrganisationId, Email = email, AskedAt = now, ExpiresAt = now, SecurityStamp = "" }).Entity;
            (change.Email, change.AskedAt, change.ExpiresAt, change.SecurityStamp, change.SecretHash) = (email, now, now + EmailChange.Lifetime, account.SecurityStamp!, null);
            outbox.Put(db, db.OrganisationId, me.Id, MailKind.EmailConfirmation, address: email);
            if (!isNew) return null;
            // Whoever sits before an open screen must not be able to do it unnoticed.
            if (await MyAddressAsync(cancellation) is { } old) outbox.Put(db, db.OrganisationId, me.Id, MailKind.EmailChangeAsked, address: old);
            audit.Note(AuditAction.EmailChangeAsked, me.Id);
            return null;
        }, cancellation);
        outbox.Ring();
        return problem;
    }

    public Task CancelAsync(CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        if (await db.EmailChanges.Where(change => change.PersonId == me.Id).ExecuteDeleteAsync(cancellation) > 0) audit.Note(AuditAction.EmailChangeCancelled, me.Id);
    }, cancellation);

    /// <summary>What the link of that code would confirm; null if it is worth nothing, or is somebody else's.</summary>
    public async Task<EmailChange?> FindAsync(Account account, string? code, CancellationToken cancellation) =>
        InvitationSecret.HashOf(code) is { } hash && await db.EmailChanges.SingleOrDefaultAsync(change => change.PersonId == me.Id && change.SecretHash == hash, cancellation) is { } change && change.IsOpenAt(me.Now.At, account) ? change : null;

    /// <summary>From now on the address counts.</summary>
    /// <returns>Whether the link was good, and the address still nobody's.</returns>
    public async Task<bool> ConfirmAsync(Account account, string? code, CancellationToken cancellation)
    {
        var isDone = await gate.WriteAsync(db, async () =>
        {
            if (await FindAsync(account, code, cancellation) is not { } change) return false;
            db.EmailChanges.Remove(change);
            if (await db.IsSomebodyElsesAsync(change.Email, me.Id, cancellation)) return false;
            var person = await db.People.Include(known => known.Details).SingleAsync(known => known.Id == me.Id, cancellation);
            var (old, detail) = (person.Email, person.Details.Single(known => known.ValidTo is null));
            person.Change(detail.GivenName, detail.Surname, detail.UnitId, person.PersonnelNumber, change.Email, me.Now.Day);
            await db.RenameAccountsAsync(me.Id, change.Email, cancellation);
            await db.ReplaceInvitationsAsync([me.Id], me.Now.At, cancellation: cancellation);
            account.EmailConfirmed = true;
            if (old is not null) outbox.Put(db, db.OrganisationId, me.Id, MailKind.EmailChanged, address: old);
            audit.Note(AuditAction.EmailChanged, me.Id);
            return true;
        }, cancellation);
        outbox.Ring();
        return isDone;
    }

    private Task<string?> MyAddressAsync(CancellationToken cancellation) => db.People.Where(person => person.Id == me.Id).Select(person => person.Email).SingleAsync(cancellation);
}
