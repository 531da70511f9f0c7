namespace UrbanKi.Academy.People;

/// <summary>What the audit log knows. Nothing about learning.</summary>
public enum AuditAction
{
    RoleGranted,
    RoleWithdrawn,
    AccountCreated,
    PasswordChanged,
    EmailChangeAsked,
    EmailChangeCancelled,
    EmailChanged,
    PasswordLinkIssued,
    PasswordMailAsked,
    PersonInvited,
    MailTriedAgain,
    PasswordSetByLink,
    SignInPaused,
    SecondFactorSet,
    SecondFactorRemoved,
    SecondFactorReset,
    RecoveryCodesRenewed,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
    SignInLinked,
    SignInUnlinked,
    SignInQueued,
    SignInRefused,
    SessionsEnded,
    UnitChanged,
    PersonAdded,
    PersonChanged,
    PersonLeft,
    PersonReturned,
    /// <summary>From a file, many at once; whoever leaves, comes back or signs in with another address by it stands there by themselves.</summary>
    PeopleImported,
    /// <summary>Everybody's at once.</summary>
    AllSessionsEnded,
    /// <summary>The virus scanner found something in a file.</summary>
    UploadRefused,
    SettingChanged,
    ReportKept,
    ReportDeleted,
    /// <summary>Of one's own account.</summary>
    DeletionAsked,
    DeletionWithdrawn,
}
