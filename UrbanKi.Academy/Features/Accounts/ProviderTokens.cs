using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Keeps a provider's token unreadable until sign-out.</summary>
public sealed class ProviderTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector secrets = protection.CreateProtector("UrbanKi.Academy.ProviderTokens");

    public ProviderTicket Protect(ProviderTicket ticket) => ticket with { Token = ticket.Token is null ? null : secrets.Protect(ticket.Token) };

    public string? Read(string? kept)
    {
        try
        {
            return kept is null ? null : secrets.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
