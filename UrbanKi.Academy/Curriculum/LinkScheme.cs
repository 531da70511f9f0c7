namespace UrbanKi.Academy.Curriculum;

/// <summary>What an address begins with. Only a few schemes may be linked, since some of the others run script.</summary>
internal static class LinkScheme
{
    private static readonly string[] Allowed = ["http", "https", "mailto", "tel"];

    /// <summary>The scheme in lower case, or "" for a relative address.</summary>
    public static string Of(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || url.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0 ? "" : url[..colon].ToLowerInvariant();
    }

    /// <summary>An address that leaves the academy and may be linked as it stands.</summary>
    public static bool IsExternal(string url) => IsPlain(url) && Allowed.Contains(Of(url), StringComparer.Ordinal);

    public static bool IsWeb(string url) => IsPlain(url) && Of(url) is "http" or "https" && Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0;

    /// <summary>Browsers drop control characters and take a backslash for a slash: neither has any business here.</summary>
    public static bool IsPlain(string url) => !url.Any(c => char.IsControl(c) || c == '\\') && !url.StartsWith("//", StringComparison.Ordinal) && (url.Length == 0 || !char.IsWhiteSpace(url[0]));
}
