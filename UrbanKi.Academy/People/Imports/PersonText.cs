using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using System.Text;

namespace UrbanKi.Academy.People.Imports;

/// <summary>What a person's data may look like: the same in files and in forms.</summary>
public static class PersonText
{
    public const int LongestNumber = 40;
    public const int LongestName = 100;
    /// <summary>The longest that mail knows.</summary>
    public const int LongestEmail = 254;
    public const int LongestUnitName = 120;

    /// <summary>Trimmed, single spaces, without signs that nobody sees, in Unicode's normal form: two spellings of the same name are one. False where signs are in it that no name has.</summary>
    public static bool TryClean(string text, [NotNullWhen(true)] out string? clean)
    {
        clean = null;
        var words = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign))
            {
                if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
            }
            // Nobody sees them, and they would turn round the rest of a line or part what looks the same. What Persian or Indian names need stays.
            else if (sign is '\u00AD' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF') continue;
            // U+FFFD is what is left of a sign that a conversion did not know.
            else if (char.IsControl(sign) || sign is '\uFFFD' or '\uFFFE' or '\uFFFF') return false;
            else words.Append(sign);
        }
        try
        {
            clean = words.ToString().TrimEnd().Normalize();
            return true;
        }
        catch (ArgumentException)
        {
            // Half of a pair of signs.
            return false;
        }
    }

    public static bool IsEmail(string text) =>
        text.Length <= LongestEmail && !text.Contains(' ') && text.AsSpan().Count('@') == 1 && MailAddress.TryCreate(text, out var address) && address.Address == text;

    /// <summary>By what addresses are compared, as sign-in does it.</summary>
    public static string EmailKey(string email) => email.Normalize().ToUpperInvariant();

    /// <summary>By what names are compared for a hint, never to tell people apart.</summary>
    public static string NameKey(string givenName, string surname) => $"{givenName}\n{surname}".ToUpperInvariant();

    public static string? Language(string text) => text.ToLowerInvariant() switch
    {
        "de" or "deutsch" or "german" or "ger" or "deu" => "de",
        "en" or "englisch" or "english" or "eng" => "en",
        _ => null,
    };

    /// <summary>The role's key for a word that people use for it; "learner" for everybody's.</summary>
    public static string? RoleOf(string text) => text.ToLowerInvariant() switch
    {
        Role.Learner or "lernend" or "lernende" or "lernender" or "lernende person" => Role.Learner,
        Role.Trainer or "trainerin" or "trainer:in" or "autor" or "autorin" => Role.Trainer,
        Role.Hr or "personal" or "personalabteilung" or "personalwesen" or "human resources" => Role.Hr,
        Role.Administrator or "administrator" or "administratorin" or "administration" => Role.Administrator,
        _ => null,
    };
}
