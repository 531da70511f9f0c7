using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>How the organisation's mails stand.</summary>
/// <param name="Waiting">In the outbox.</param>
/// <param name="Stuck">Of those: tried already, without success.</param>
/// <param name="GivenUp">After three days, or refused for good.</param>
public sealed record OutboxLine(string Server, int Waiting, int Stuck, int GivenUp, DateTime? LastSent)
{
    public static async Task<OutboxLine> AskAsync(AcademyDbContext db, string server, CancellationToken cancellation)
    {
        var mails = await db.OutgoingMails.AsNoTracking().GroupBy(mail => mail.State)
            .Select(state => new { State = state.Key, Count = state.Count(), Tried = state.Count(mail => mail.Tries > 0), Last = state.Max(mail => mail.EndedAt) }).ToListAsync(cancellation);
        return new(server,
            mails.Where(state => state.State is MailState.Waiting or MailState.Sending).Sum(state => state.Count),
            mails.Where(state => state.State is MailState.Waiting or MailState.Sending).Sum(state => state.Tried),
            mails.Where(state => state.State is MailState.Dead).Sum(state => state.Count),
            mails.Where(state => state.State is MailState.Sent).Select(state => state.Last).SingleOrDefault());
    }
}
