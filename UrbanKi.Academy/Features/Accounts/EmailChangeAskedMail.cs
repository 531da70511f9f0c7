using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Tells the address in use that another one was asked for: whoever did not do it can stop it.</summary>
public sealed class EmailChangeAskedMail : IMailWriter
{
    public MailKind Kind => MailKind.EmailChangeAsked;

    public Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation) => Task.FromResult(new MailDraft(AccountPlace.Email));
}
