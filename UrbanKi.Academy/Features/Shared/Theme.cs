namespace UrbanKi.Academy.Features.Shared;

/// <summary>Light or dark, kept in a cookie; without one the device decides.</summary>
public static class Theme
{
    public const string Cookie = "theme";
    public const string Auto = "auto";

    public static bool IsKnown(string? theme) => theme is Auto or "light" or "dark";
}
