using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>By what somebody can prove who they are.</summary>
public sealed record ConfirmView(bool HasPassword, bool HasPasskey, bool HasProvider)
{
    public static ConfirmView For(Account account, bool hasPasskey, bool hasProvider) => new(account.PasswordHash is not null, hasPasskey, hasProvider);
}
