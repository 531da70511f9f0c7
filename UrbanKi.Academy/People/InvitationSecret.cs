using System.Security.Cryptography;
using System.Text;

namespace UrbanKi.Academy.People;

/// <summary>Secrets of invitations: so long that a hash can't be turned back, and without signs that look alike.</summary>
public static class InvitationSecret
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int LinkLength = 26, CodeLength = 16, Group = 4;

    /// <summary>130 bits, for a link.</summary>
    public static string ForLink() => RandomNumberGenerator.GetString(Signs, LinkLength);

    /// <summary>80 bits, as they are printed: "K7MD-4PQX-T2W9-0H3R".</summary>
    public static string ForLetter() => string.Join('-', RandomNumberGenerator.GetString(Signs, CodeLength).Chunk(Group).Select(group => new string(group)));

    /// <summary>Null for what can be no secret.</summary>
    public static string? HashOf(string? typed)
    {
        var plain = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => sign })]);
        return plain.Length is LinkLength or CodeLength ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain))) : null;
    }
}
