using System.Security.Cryptography;
using System.Text;

namespace UrbanKi.Academy.Curriculum;

/// <summary>SHA-256, lower-case hex, over text in a normal form: a repaired line break or a byte order mark makes no new version.</summary>
internal static class ContentHash
{
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(Normalised(text)));

    public static string OfText(byte[] utf8) => Of(Encoding.UTF8.GetString(utf8));

    /// <summary>One hash over several, each already a hash or a name; their order counts.</summary>
    public static string Joined(IEnumerable<string> parts) => Of(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <summary>Line ends as LF, NFC, no white space at line ends, no empty lines at the end, no byte order mark.</summary>
    public static string Normalised(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines).TrimEnd('\n').Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);
    }
}
