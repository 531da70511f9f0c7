namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>How the way to the mail server is protected.</summary>
public enum MailSecurity
{
    StartTls,
    Tls,
    /// <summary>Not at all: only for a server on the same machine or in a network of one's own.</summary>
    None,
}
