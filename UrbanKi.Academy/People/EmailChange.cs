namespace UrbanKi.Academy.People;

/// <summary>Another e-mail address that somebody wants to sign in with and get mails at. It counts once they have followed the link that was sent there; until then this row stands, one for each person.</summary>
public sealed class EmailChange : IBelongsToOrganisation
{
    /// <summary>How long the link works, from when it is sent.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public required Guid PersonId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Email { get; set; }
    public required DateTime AskedAt { get; set; }
    public required DateTime ExpiresAt { get; set; }
    /// <summary>The account's at that time: whoever has changed the password since then did so for a reason, and the link is worth nothing any more.</summary>
    public required string SecurityStamp { get; set; }
    /// <summary>See <see cref="InvitationSecret"/>; null before the mail was sent.</summary>
    public string? SecretHash { get; set; }

    /// <param name="account">As it is today.</param>
    public bool IsOpenAt(DateTime now, Account account) => ExpiresAt > now && IsOf(account);

    public bool IsOf(Account account) => SecurityStamp == account.SecurityStamp && PersonId == account.PersonId;
}
