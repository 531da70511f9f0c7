using System.Security.Cryptography;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>An organisation as pages, mails and certificates show it.</summary>
public sealed record TownFace(Guid OrganisationId, string Name)
{
    /// <summary>Where its style sheet and its logo are served; null where it has none. They hold a hash: the same address is the same thing for ever.</summary>
    public string? StyleAddress { get; init; }
    public string? LogoAddress { get; init; }
    public string? Style { get; init; }
    public TownColour? Colour { get; init; }
    public string? LogoType { get; init; }
    public byte[]? Logo { get; init; }
    public HelpContact Help { get; init; } = new(null, null, null);
    /// <summary>Contacts by the page they stand below: "privacy", "accessibility", "imprint".</summary>
    public IReadOnlyDictionary<string, string> Contacts { get; init; } = new Dictionary<string, string>();

    public static TownFace Of(Organisation town, TownLook? look)
    {
        if (look is null) return new(town.Id, town.Name);
        var colour = TownColour.Read(look.Colour);
        // Without a dark one of its own, the light one's nearest shade that can be read.
        var style = StyleOf(colour, TownColour.Read(look.DarkColour) ?? colour?.Nearest(isDark: true));
        return new(town.Id, town.Name)
        {
            Style = style,
            StyleAddress = style is null ? null : $"/town/{town.Id}/{Hash(System.Text.Encoding.UTF8.GetBytes(style))}/style.css",
            Colour = colour,
            LogoAddress = look.Logo is { } logo ? $"/town/{town.Id}/{Hash(logo)}/logo" : null,
            LogoType = look.LogoType,
            Logo = look.Logo,
            Help = new(look.HelpName, look.HelpEmail, look.HelpPhone),
            Contacts = new[] { ("privacy", look.DataProtection), ("accessibility", look.Accessibility), ("imprint", look.Imprint) }.Where(one => !string.IsNullOrWhiteSpace(one.Item2)).ToDictionary(one => one.Item1, one => one.Item2!),
        };
    }

    /// <summary>KERN's role for whatever is acted on, in both lights.</summary>
    private static string? StyleOf(TownColour? light, TownColour? dark)
    {
        if (light is null && dark is null) return null;
        var (day, night) = (Rule(light), Rule(dark));
        return $"html:root{day}\n@media (prefers-color-scheme:dark){{html:root:not([data-kern-theme=\"light\"]){night}}}\nhtml:root[data-kern-theme=\"dark\"]{night}\n";

        static string Rule(TownColour? colour) => colour is { } there ? $"{{--kern-color-action-default:{there}}}" : "{}";
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
