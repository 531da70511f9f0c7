using Microsoft.AspNetCore.Identity;

namespace UrbanKi.Academy.Data;

/// <summary>How accounts are looked up: upper case and Unicode's normal form. What has no normal form is no account's name, which is no reason to break.</summary>
public sealed class AccountNames : ILookupNormalizer
{
    public string? NormalizeName(string? name)
    {
        try
        {
            return name?.Normalize().ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return name!.ToUpperInvariant();
        }
    }

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
