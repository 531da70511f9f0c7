namespace UrbanKi.Academy.People;

/// <summary>One browser in which somebody is signed in. Ending it deletes the row, and the browser's cookie is worth nothing any more. No network address, and of its use only the day.</summary>
public sealed class AccountSession
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid AccountId { get; init; }
    public required SignInMethod Method { get; init; }
    /// <summary>"Firefox, Windows"; no more than the owner needs to recognise it.</summary>
    public required string Device { get; init; }
    public required DateTime StartedAt { get; init; }
    public required DateOnly SeenOn { get; set; }
    /// <summary>With an identity provider: who it is.</summary>
    public string? Issuer { get; init; }
    /// <summary>With an identity provider: what it calls its own session ("sid").</summary>
    public string? ProviderSession { get; init; }
    /// <summary>With an identity provider: its token, encrypted, which it wants to see again at sign-out.</summary>
    public string? ProviderToken { get; init; }
}
