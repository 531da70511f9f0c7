namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>The mail server can't be reached or takes nothing of ours: that concerns every mail.</summary>
internal sealed class MailServerException(string said, Exception cause) : Exception(said, cause);
