namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Codes as people type them: with spaces, without the hyphen, in small letters.</summary>
public static class Secrets
{
    /// <summary>"123 456" is "123456".</summary>
    public static string Digits(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiDigit)]);

    /// <summary>"abcde fghjk" is "ABCDE-FGHJK".</summary>
    public static string RecoveryCode(string? typed)
    {
        var signs = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return signs.Length == 10 ? $"{signs[..5]}-{signs[5..]}" : signs;
    }

    /// <summary>A long secret in groups of four.</summary>
    public static string InGroups(string secret) => string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
}
