using Microsoft.EntityFrameworkCore;
using MimeKit;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>Takes mails from the outbox to the server, one after the other. What can't be delivered waits longer each time, and is given up after three days.</summary>
public sealed class MailRound(IServiceScopeFactory scopes, IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Outbox outbox, MailSheet sheet, AcademySettings settings, TimeProvider clock, ILogger<MailRound> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private const int AtOnce = 100;

    private readonly SemaphoreSlim one = new(1, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!outbox.IsOpen) return;
        // Not on the thread that starts the site.
        await Task.Yield();
        await ResumeAsync(stoppingToken);
        while (true)
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The outbox could not be worked on; tried again in {Interval}", Interval);
            }
            await outbox.ListenAsync(Interval, stoppingToken);
        }
    }

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>How many mails the server has taken.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellation = default)
    {
        if (!outbox.IsOpen) return 0;
        await one.WaitAsync(cancellation);
        try
        {
            await using var post = new SmtpPost(settings.Smtp!);
            var sent = 0;
            while (await DueAsync(cancellation) is { Count: > 0 } due)
                foreach (var (organisation, id) in due)
                    try
                    {
                        if (await SendAsync(post, organisation, id, cancellation)) sent++;
                    }
                    catch (MailServerException problem)
                    {
                        log.LogWarning("The mail server takes nothing: {Problem}", problem.Message);
                        await PostponeAsync(problem, cancellation);
                        return sent;
                    }
            return sent;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>What somebody is waiting for comes first.</summary>
    private async Task<List<(Guid Organisation, Guid Id)>> DueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await Everybodys(db).AsNoTracking().Where(mail => mail.State == MailState.Waiting && mail.NextTryAt <= now)
            .OrderByDescending(mail => mail.Kind == MailKind.PasswordReset || mail.Kind == MailKind.EmailConfirmation).ThenBy(mail => mail.NextTryAt).Take(AtOnce)
            .Select(mail => new { mail.OrganisationId, mail.Id }).ToListAsync(cancellation)).ConvertAll(mail => (mail.OrganisationId, mail.Id));
    }

    private async Task<bool> SendAsync(SmtpPost post, Guid organisation, Guid id, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Id = organisation;
        var db = scope.ServiceProvider.GetRequiredService<AcademyDbContext>();
        var mail = await db.OutgoingMails.SingleAsync(one => one.Id == id, cancellation);
        var writer = scope.ServiceProvider.GetServices<IMailWriter>().Single(one => one.Kind == mail.Kind);
        var now = Moment.Of(clock, settings.TimeZone);
        MimeMessage? message = null;
        try
        {
            message = await gate.WriteAsync(db, () => WriteAsync(db, mail, writer, now, cancellation), cancellation);
            if (message is null) return false;
            await post.SendAsync(message, cancellation);
        }
        catch (MailRefusedException problem)
        {
            // Not in the server's words: the address stands in them.
            log.LogWarning("Mail {Mail} was refused, {Final}", id, problem.IsFinal ? "for good" : "for now");
            await EndAsync(() => mail.Fail(problem.Message, problem.IsFinal, now.At));
            return false;
        }
        catch (MailServerException)
        {
            // The others wait with it.
            await EndAsync(() => mail.Resume());
            throw;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Mail {Mail} could not be written", id);
            await EndAsync(() => mail.Fail(problem.Message, isFinal: false, now.At));
            return false;
        }
        finally
        {
            message?.Dispose();
        }
        // Taken is taken, even if the program is being stopped.
        await gate.WriteAsync(db, async () =>
        {
            mail.Arrive(now.At);
            await writer.SentAsync(db, mail, now, CancellationToken.None);
        }, CancellationToken.None);
        return true;

        async Task EndAsync(Action change)
        {
            // The change is made to the mail as it is kept, so it must not be bound to this one.
            // What the writer had changed belongs to a mail that was not sent.
            db.ChangeTracker.Clear();
            mail = await db.OutgoingMails.SingleAsync(one => one.Id == id, CancellationToken.None);
            await gate.WriteAsync(db, () => { change(); return Task.CompletedTask; }, CancellationToken.None);
        }
    }

    /// <summary>Null, with the reason noted, where nobody needs it any more.</summary>
    private async Task<MimeMessage?> WriteAsync(AcademyDbContext db, OutgoingMail mail, IMailWriter writer, Moment now, CancellationToken cancellation)
    {
        var person = await db.People.AsNoTracking().Where(p => p.Id == mail.PersonId).Select(p => new
        {
            p.Email,
            p.Language,
            p.LeftOn,
            Detail = p.Details.OrderByDescending(d => d.ValidFrom).First(),
            Town = db.Organisations.First(o => o.Id == p.OrganisationId).Name,
        }).SingleOrDefaultAsync(cancellation);
        if (person is null || person.LeftOn is not null) return Drop("left");
        if ((mail.Address ?? person.Email) is not { } email) return Drop("no-address");
        Localisation.Speak(person.Language);
        var to = new MailRecipient(mail.PersonId, person.Detail.FullName, email, person.Language);
        var draft = await writer.WriteAsync(db, mail, to, now, cancellation);
        if (draft.DropReason is { } reason) return Drop(reason);
        mail.Begin();
        return sheet.Write(mail, to, draft, person.Town);

        MimeMessage? Drop(string reason)
        {
            mail.Drop(reason, now.At);
            return null;
        }
    }

    /// <summary>The server's fault is no mail's fault, yet each that is due counts it: so that nothing waits for ever.</summary>
    private async Task PostponeAsync(MailServerException problem, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await gate.WriteAsync(db, async () =>
        {
            foreach (var mail in await Everybodys(db).Where(mail => mail.State == MailState.Waiting && mail.NextTryAt <= now).ToListAsync(cancellation)) mail.Fail(problem.Message, isFinal: false, now, problem.Trouble);
        }, cancellation);
    }

    /// <summary>What was being sent when the program stopped waits again.</summary>
    internal async Task ResumeAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await gate.WriteAsync(db, async () =>
        {
            foreach (var mail in await Everybodys(db).Where(mail => mail.State == MailState.Sending).ToListAsync(cancellation)) mail.Resume();
        }, cancellation);
    }

    private static IQueryable<OutgoingMail> Everybodys(AcademyDbContext db) => db.OutgoingMails.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]);

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }
}
