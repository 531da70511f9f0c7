namespace UrbanKi.Academy.People;

/// <summary>Lets somebody in for the first time, once. Of its secret only a hash is kept.</summary>
public sealed class Invitation : IBelongsToOrganisation
{
    /// <summary>In days.</summary>
    public const int MailLifetime = 14;
    /// <summary>In days; letters take longer, and lie on desks.</summary>
    public const int LetterLifetime = 42;
    /// <summary>In days; somebody stands beside the administrator who hands it over.</summary>
    public const int LinkLifetime = 1;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required InvitationWay Way { get; init; }
    public required DateTime MadeAt { get; init; }
    /// <summary>Who invited.</summary>
    public Guid? MadeBy { get; init; }
    public required DateTime ExpiresAt { get; set; }
    /// <summary>See <see cref="InvitationSecret"/>; null before it was sent, and when it counts no more.</summary>
    public string? SecretHash { get; set; }
    public DateTime? AcceptedAt { get; private set; }
    /// <summary>A newer one took its place.</summary>
    public DateTime? ReplacedAt { get; private set; }

    public bool IsOpenAt(DateTime now) => AcceptedAt is null && ReplacedAt is null && ExpiresAt > now;

    public void Accept(DateTime now) => (AcceptedAt, SecretHash) = (now, null);

    public void Replace(DateTime now) => (ReplacedAt, SecretHash) = (ReplacedAt ?? now, null);
}
