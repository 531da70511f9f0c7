namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>The mail server does not want this one mail.</summary>
/// <param name="isFinal">Nor will it later.</param>
internal sealed class MailRefusedException(string said, bool isFinal) : Exception(said)
{
    public bool IsFinal => isFinal;
}
