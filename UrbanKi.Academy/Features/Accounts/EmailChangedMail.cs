using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Tells the address of before that it counts no more, whoever changed it.</summary>
public sealed class EmailChangedMail : IMailWriter
{
    public MailKind Kind => MailKind.EmailChanged;

    public Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation) => Task.FromResult(new MailDraft((string?)null));
}
