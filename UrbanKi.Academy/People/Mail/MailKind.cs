namespace UrbanKi.Academy.People.Mail;

/// <summary>What the program writes to people about.</summary>
public enum MailKind
{
    /// <summary>What is assigned or due: at most one for each person and day.</summary>
    Reminder,
    Invitation,
    PasswordReset,
    PasswordChanged,
    /// <summary>An administrator tries out whether mail arrives.</summary>
    Trial,
}
