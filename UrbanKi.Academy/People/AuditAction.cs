namespace UrbanKi.Academy.People;

/// <summary>What the audit log knows. Nothing about learning.</summary>
public enum AuditAction
{
    RoleGranted,
    RoleWithdrawn,
    AccountCreated,
    PasswordChanged,
    PasswordLinkIssued,
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
}
