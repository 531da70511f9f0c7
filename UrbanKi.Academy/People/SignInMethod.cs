namespace UrbanKi.Academy.People;

/// <summary>How somebody proved who they are.</summary>
public enum SignInMethod
{
    Password,
    PasswordAndCode,
    Passkey,
    /// <summary>With an account elsewhere, by OpenID Connect.</summary>
    Provider,
}
