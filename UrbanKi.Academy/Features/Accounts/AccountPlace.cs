namespace UrbanKi.Academy.Features.Accounts;

/// <summary>A page of the area "my account", in the order of its menu.</summary>
/// <param name="Name">The key of its name.</param>
public sealed record AccountPlace(string Address, string Name)
{
    public const string Profile = "/account/manage";
    public const string Email = "/account/manage/email";
    public const string Password = "/account/manage/password";
    public const string SecondFactor = "/account/manage/second-factor";
    public const string Passkeys = "/account/manage/passkeys";
    public const string Sessions = "/account/manage/sessions";
    public const string SignIns = "/account/manage/sign-ins";

    public const string Access = "/account/manage/access";
    public const string Data = "/account/manage/data";

    public static readonly IReadOnlyList<AccountPlace> All =
    [
        new(Profile, "Account_Profile"),
        new(Email, "Email_Title"),
        new(Password, "Account_Password"),
        new(SecondFactor, "SecondFactor_Title"),
        new(Passkeys, "Passkey_Title"),
        new(Sessions, "Session_Title"),
        new(SignIns, "Linked_Title") { NeedsProvider = true },
        new(Access, "Access_Title"),
        new(Data, "MyData_Title"),
    ];

    /// <summary>Only where an identity provider is set up.</summary>
    public bool NeedsProvider { get; init; }
}
