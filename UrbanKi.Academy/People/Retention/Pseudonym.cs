using System.Security.Cryptography;

namespace UrbanKi.Academy.People.Retention;

/// <summary>What stands in the place of a name that was deleted: "Person 7Q2K-9M4X". Random, so that nothing leads back.</summary>
public static class Pseudonym
{
    /// <summary>Stands where the given name stood; the same word in both languages.</summary>
    public const string GivenName = "Person";

    // Crockford's alphabet: no I, L, O, U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Stands where the surname stood; 40 random bits.</summary>
    public static string NewCode()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, 8);
        return $"{code[..4]}-{code[4..]}";
    }

    public static string FullName(string code) => $"{GivenName} {code}";
}
