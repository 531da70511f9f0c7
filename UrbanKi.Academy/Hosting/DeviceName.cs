namespace UrbanKi.Academy.Hosting;

/// <summary>A browser as its owner knows it: "Firefox, Windows". Coarse on purpose.</summary>
public static class DeviceName
{
    // Each of these also claims to be those behind it.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("FxiOS", "Firefox"), ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>"?" where nothing is known.</summary>
    public static string Of(string agent)
    {
        string?[] parts = [Find(Browsers, agent), Find(Systems, agent)];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } name ? name : "?";
    }

    private static string? Find((string Sign, string Name)[] known, string agent) => known.FirstOrDefault(k => agent.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
