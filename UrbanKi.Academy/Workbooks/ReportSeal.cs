using System.Security.Cryptography;
using System.Text;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// Marks what a report says about itself with a key that only this academy has (HMAC-SHA-256): a checksum alone could be computed anew by whoever changes a file. Each
/// organisation has a key of its own, derived from the academy's.
/// </summary>
/// <param name="key">32 random bytes.</param>
public sealed class ReportSeal(byte[] key)
{
    public const int KeyBytes = 32;

    /// <summary>Names the key without giving it away, so that a file of another academy is not taken for a forgery.</summary>
    public string KeyNameOf(Guid organisationId) => Convert.ToHexStringLower(SHA256.HashData(KeyOf(organisationId)))[..16];

    /// <summary>In lower-case hex.</summary>
    public string Of(Guid organisationId, IEnumerable<(string Key, string Value)> lines)
    {
        var said = new StringBuilder();
        foreach (var (name, value) in lines) said.Append(name).Append('\u001F').Append(value).Append('\n');
        return Convert.ToHexStringLower(HMACSHA256.HashData(KeyOf(organisationId), Encoding.UTF8.GetBytes(said.ToString())));
    }

    private byte[] KeyOf(Guid organisationId) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"report/{organisationId}"));
}
