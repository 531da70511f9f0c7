using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>What an identity provider says of somebody. Issuer and subject together are who it is; all else is only said.</summary>
public sealed record ProviderIdentity
{
    public required string Issuer { get; init; }
    public required string Subject { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? PersonnelNumber { get; init; }
    public string? Unit { get; init; }
    public required IReadOnlyCollection<string> Roles { get; init; }
    public required ProviderTicket Ticket { get; init; }

    /// <summary>Null where the two that matter are missing.</summary>
    public static ProviderIdentity? Of(AuthenticateResult answer, OidcSettings settings)
    {
        if (answer is not { Succeeded: true, Principal: { } who, Properties.Items: var items }) return null;
        if (!items.TryGetValue(OidcSignIn.Issuer, out var issuer) || string.IsNullOrEmpty(issuer) || Said(who, "sub") is not { } subject) return null;
        items.TryGetValue(OidcSignIn.Token, out var token);
        return new()
        {
            Issuer = issuer,
            Subject = subject,
            Name = Said(who, "name"),
            Email = Said(who, "email"),
            PersonnelNumber = Said(who, settings.PersonnelNumberClaim),
            Unit = Said(who, settings.UnitClaim),
            Roles = settings.RoleClaim is { } claim ? [.. who.FindAll(claim).Select(role => role.Value).Distinct()] : [],
            Ticket = new(issuer, Said(who, "sid"), token, items.ContainsKey(OidcSignIn.Fresh)),
        };
    }

    private static string? Said(ClaimsPrincipal who, string? claim) => claim is not null && who.FindFirstValue(claim)?.Trim() is { Length: > 0 and <= 256 } value ? value : null;
}
