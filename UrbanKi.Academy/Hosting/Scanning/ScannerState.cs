using System.Globalization;

namespace UrbanKi.Academy.Hosting.Scanning;

/// <summary>How the scanner stands.</summary>
/// <param name="Problem">Null where it answers.</param>
/// <param name="Version">"ClamAV 1.4.6"; null where it doesn't say.</param>
/// <param name="Signatures">The day of what it knows viruses by; null where it has none of ClamAV's own, or doesn't say.</param>
public sealed record ScannerState(string? Problem, string? Version = null, DateOnly? Signatures = null)
{
    /// <summary>"ClamAV 1.4.6/27830/Mon Nov 23 09:26:22 2026".</summary>
    public static ScannerState Of(string reply)
    {
        var parts = reply.Split('/');
        return new(null, parts[0].StartsWith("ClamAV", StringComparison.Ordinal) ? parts[0] : null,
            parts.Length == 3 && DateTime.TryParseExact(parts[2], "ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var at) ? DateOnly.FromDateTime(at) : null);
    }
}
