using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.People;

/// <summary>The link that lets somebody in for the first time. Made when it is sent; a mail that is sent again carries a new one, and the old one is worth nothing.</summary>
public sealed class InvitationMail : IMailWriter
{
    public MailKind Kind => MailKind.Invitation;

    public async Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation)
    {
        if (await db.Invitations.SingleOrDefaultAsync(one => one.PersonId == recipient.PersonId && one.Way == InvitationWay.Mail && one.ReplacedAt == null && one.AcceptedAt == null, cancellation) is not { } invitation)
            return MailDraft.NotNeeded("replaced");
        var secret = InvitationSecret.ForLink();
        (invitation.SecretHash, invitation.ExpiresAt) = (InvitationSecret.HashOf(secret), now.At.AddDays(Invitation.MailLifetime));
        return new($"/account/invitation?code={secret}&culture={recipient.Language}", Words: new Dictionary<string, string> { ["until"] = Dates.Full(now.Day.AddDays(Invitation.MailLifetime - 1)) });
    }
}
