using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Administration;

public sealed class TrialMail : IMailWriter
{
    public MailKind Kind => MailKind.Trial;

    public Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation) => Task.FromResult(new MailDraft((string?)null));
}
