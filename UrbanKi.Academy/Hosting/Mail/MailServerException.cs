using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>The mail server can't be reached or takes nothing of ours: that concerns every mail.</summary>
/// <param name="trouble">What kind of trouble; null where only the server's words say it.</param>
internal sealed class MailServerException(string said, MailTrouble? trouble, Exception cause) : Exception(said, cause)
{
    public MailTrouble? Trouble => trouble;
}
