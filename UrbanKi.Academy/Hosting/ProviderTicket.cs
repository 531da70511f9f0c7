namespace UrbanKi.Academy.Hosting;

/// <summary>What a session that came from an identity provider has to remember of it.</summary>
/// <param name="Session">What the provider calls its own session, where it says so.</param>
/// <param name="Token">Its identity token, encrypted.</param>
/// <param name="IsFresh">Whether it asked just now who it is, and says so.</param>
public sealed record ProviderTicket(string Issuer, string? Session, string? Token, bool IsFresh);
