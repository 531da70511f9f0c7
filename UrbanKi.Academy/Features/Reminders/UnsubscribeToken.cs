using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace UrbanKi.Academy.Features.Reminders;

/// <summary>Proves that somebody has the mail in hand: good for unsubscribing, and for nothing else.</summary>
public sealed class UnsubscribeToken(IDataProtectionProvider protection)
{
    public const string Page = "/account/unsubscribe";

    private readonly IDataProtector secrets = protection.CreateProtector("UrbanKi.Academy.Unsubscribe");

    public string PathFor(Guid person) => $"{Page}?token={Uri.EscapeDataString(secrets.Protect($"{person:N}"))}";

    /// <summary>Null for a token that is none of ours.</summary>
    public Guid? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 } && Guid.TryParse(secrets.Unprotect(token), out var person) ? person : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
