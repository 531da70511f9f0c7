namespace UrbanKi.Academy.People;

/// <summary>How somebody proved who they are.</summary>
public enum SignInMethod
{
    Password,
    PasswordAndCode,
    Passkey,
    Provider,
    /// <summary>By a one-time link, with which a password was chosen.</summary>
    Link,
}
