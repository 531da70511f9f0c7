using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>The link with which a new password is chosen. It is made when the mail is sent, so it is kept nowhere.</summary>
public sealed class PasswordResetMail(UserManager<Account> accounts) : IMailWriter
{
    /// <summary>Nobody waits any longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public MailKind Kind => MailKind.PasswordReset;

    public async Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation)
    {
        if (now.At - mail.MadeAt > Patience) return MailDraft.NotNeeded("too-late");
        if (await db.Users.SingleOrDefaultAsync(account => account.PersonId == recipient.PersonId, cancellation) is not { Email: { } email } account) return MailDraft.NotNeeded("no-account");
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return new($"/account/set-password?email={Uri.EscapeDataString(email)}&token={Uri.EscapeDataString(token)}");
    }
}
