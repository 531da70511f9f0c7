using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>Knows what one kind of mail says; each lies in the feature it belongs to. Asked just before sending, in the recipient's language.</summary>
public interface IMailWriter
{
    MailKind Kind { get; }

    /// <param name="db">Works for the mail's organisation. What is changed in it is saved before the mail is sent.</param>
    Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation);

    /// <summary>The mail has been taken by the server: saved together with that.</summary>
    Task SentAsync(AcademyDbContext db, OutgoingMail mail, Moment now, CancellationToken cancellation) => Task.CompletedTask;
}
