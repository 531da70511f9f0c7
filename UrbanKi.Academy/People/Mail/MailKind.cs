namespace UrbanKi.Academy.People.Mail;

/// <summary>What the program writes to people about.</summary>
public enum MailKind
{
    /// <summary>What is assigned or due: at most one for each person and day.</summary>
    Reminder,
    Invitation,
    PasswordReset,
    PasswordChanged,
    /// <summary>To a new address: whether it is theirs.</summary>
    EmailConfirmation,
    /// <summary>To the address in use: somebody wants another one.</summary>
    EmailChangeAsked,
    /// <summary>To the address of before.</summary>
    EmailChanged,
    /// <summary>An administrator tries out whether mail arrives.</summary>
    Trial,
}
