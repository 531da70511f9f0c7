namespace UrbanKi.Academy.People.Mail;

/// <summary>What keeps us from the mail server.</summary>
public enum MailTrouble
{
    /// <summary>Nobody answers there.</summary>
    Unreachable,
    /// <summary>It answers too slowly.</summary>
    Silent,
    /// <summary>It does not protect the way as the settings ask.</summary>
    Unprotected,
    /// <summary>Its certificate is not to be trusted.</summary>
    Certificate,
    /// <summary>It does not know our name and password, or wants some.</summary>
    SignIn,
}
