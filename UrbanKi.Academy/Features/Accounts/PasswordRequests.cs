using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Who has asked for a new password. Looked up after the page has answered: so neither its words nor its time tell whether somebody has an account.</summary>
public sealed class PasswordRequests(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Outbox outbox, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PasswordRequests> log) : BackgroundService
{
    /// <summary>So often an account is written to within <see cref="Window"/>.</summary>
    public const int MostMails = 3;
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>So long nothing is sent to an address that somebody else gave to an account: who can set addresses could come in as anybody, before the owner has read at the old address that it was changed.</summary>
    public const int DaysToObject = 14;

    /// <summary>More than this nobody asks at once; what comes above it is forgotten.</summary>
    private readonly Channel<string> asked = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask(string email) => asked.Writer.TryWrite(email);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in asked.Reader.ReadAllAsync(stoppingToken))
            try
            {
                await PutAsync(email, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "A mail for a new password could not be put into the outbox");
            }
    }

    private async Task PutAsync(string email, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var key = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.ILookupNormalizer>().NormalizeEmail(email);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var owner = await db.Users.Where(account => account.NormalizedEmail == key)
            .Join(db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(person => person.LeftOn == null), account => account.PersonId, person => person.Id, (account, person) => new { Account = account, person.OrganisationId })
            .FirstOrDefaultAsync(cancellation);
        // Whoever comes with an account elsewhere has no password here, and need not get one by mail.
        if (owner is null || (owner.Account.PasswordHash is null && await db.UserLogins.AnyAsync(login => login.UserId == owner.Account.Id, cancellation))) return;
        db.OrganisationId = owner.OrganisationId;
        var now = clock.GetUtcNow().UtcDateTime;
        var (since, person) = (now - Window, owner.Account.PersonId);
        var lastChange = await db.AuditEntries.Where(entry => entry.SubjectId == person && entry.Action == AuditAction.EmailChanged && entry.At > now.AddDays(-DaysToObject))
            .OrderByDescending(entry => entry.At).Select(entry => new { entry.ActorId }).FirstOrDefaultAsync(cancellation);
        if (lastChange is not null && lastChange.ActorId != person) return;
        await gate.WriteAsync(db, async () =>
        {
            if (await db.OutgoingMails.CountAsync(mail => mail.PersonId == owner.Account.PersonId && mail.Kind == MailKind.PasswordReset && mail.MadeAt > since, cancellation) >= MostMails) return;
            outbox.Put(db, owner.OrganisationId, owner.Account.PersonId, MailKind.PasswordReset);
            db.AuditEntries.Add(new AuditEntry { OrganisationId = owner.OrganisationId, At = now, Action = AuditAction.PasswordMailAsked, SubjectId = owner.Account.PersonId });
        }, cancellation);
        outbox.Ring();
    }
}
