using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Tells the owner that the password is another one now: whoever did not do it learns of it.</summary>
public sealed class PasswordChangedMail : IMailWriter
{
    public MailKind Kind => MailKind.PasswordChanged;

    public Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation) =>
        Task.FromResult(new MailDraft("/account/forgot-password"));
}
