namespace UrbanKi.Academy.People;

/// <summary>What the audit log knows. Nothing about learning.</summary>
public enum AuditAction
{
    RoleGranted,
    RoleWithdrawn,
    AccountCreated,
    PasswordChanged,
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
    SettingChanged,
    ReportKept,
    ReportDeleted,
    /// <summary>Of one's own account.</summary>
    DeletionAsked,
    DeletionWithdrawn,
}
