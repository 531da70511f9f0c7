using System.ComponentModel.DataAnnotations;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>The town's form, as it was filled in.</summary>
public sealed class TownInput
{
    public const int LongestContact = 500;

    [MaxLength(150)] public string? Name { get; set; }
    [MaxLength(20)] public string? Colour { get; set; }
    [MaxLength(20)] public string? DarkColour { get; set; }
    public bool RemoveLogo { get; set; }
    [MaxLength(100)] public string? HelpName { get; set; }
    [MaxLength(200)] public string? HelpEmail { get; set; }
    [MaxLength(50)] public string? HelpPhone { get; set; }
    [MaxLength(LongestContact)] public string? DataProtection { get; set; }
    [MaxLength(LongestContact)] public string? Accessibility { get; set; }
    [MaxLength(LongestContact)] public string? Imprint { get; set; }

    public static TownInput Of(string name, TownLook? look) => new()
    {
        Name = name, Colour = look?.Colour, DarkColour = look?.DarkColour, HelpName = look?.HelpName, HelpEmail = look?.HelpEmail, HelpPhone = look?.HelpPhone,
        DataProtection = look?.DataProtection, Accessibility = look?.Accessibility, Imprint = look?.Imprint,
    };

    public void Tell(TownLook look)
    {
        (look.Colour, look.DarkColour) = (TownColour.Read(Colour)?.ToString(), TownColour.Read(DarkColour)?.ToString());
        (look.HelpName, look.HelpEmail, look.HelpPhone) = (Filled(HelpName), Filled(HelpEmail), Filled(HelpPhone));
        (look.DataProtection, look.Accessibility, look.Imprint) = (Filled(DataProtection), Filled(Accessibility), Filled(Imprint));
        if (RemoveLogo) (look.Logo, look.LogoType) = (null, null);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
