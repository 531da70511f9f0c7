namespace UrbanKi.Academy.People.Mail;

public enum MailState
{
    Waiting,
    /// <summary>The server is being spoken to. Found at a start, nobody knows what came of it; it is sent again under the same name.</summary>
    Sending,
    Sent,
    /// <summary>Nobody needs it any more.</summary>
    Dropped,
    /// <summary>Given up; an administrator sees why.</summary>
    Dead,
}
