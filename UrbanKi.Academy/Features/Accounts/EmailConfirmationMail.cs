using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>The link that confirms an address. Made when it is sent, so it is kept nowhere; the one before is worth nothing. Whose the address is already is told so instead, and whoever asked doesn't learn it.</summary>
public sealed class EmailConfirmationMail : IMailWriter
{
    public MailKind Kind => MailKind.EmailConfirmation;

    public async Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation)
    {
        if (await db.EmailChanges.SingleOrDefaultAsync(one => one.PersonId == recipient.PersonId, cancellation) is not { } change || change.Email != recipient.Email) return MailDraft.NotNeeded("replaced");
        if (now.At - mail.MadeAt > EmailChange.Lifetime) return MailDraft.NotNeeded("too-late");
        if (await db.IsSomebodyElsesAsync(change.Email, recipient.PersonId, cancellation)) return new((string?)null) { Text = "email-taken" };
        var secret = InvitationSecret.ForLink();
        (change.SecretHash, change.ExpiresAt) = (InvitationSecret.HashOf(secret), now.At + EmailChange.Lifetime);
        return new($"{AccountPlace.Email}/confirm?code={secret}&culture={recipient.Language}");
    }
}
