namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>To whom a mail goes, as they are today.</summary>
public sealed record MailRecipient(Guid PersonId, string Name, string Email, string Language);
