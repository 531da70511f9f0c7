using System.Globalization;

namespace UrbanKi.Academy.People;

/// <summary>A colour as screens mix it, and whether words can be read on it and in it.</summary>
public readonly record struct TownColour(byte Red, byte Green, byte Blue)
{
    /// <summary>What WCAG 2.2 AA asks of text.</summary>
    public const double Enough = 4.5;
    /// <summary>So much of it is mixed into the ground of what stands out.</summary>
    private const double Tint = 0.08;

    private static readonly TownColour White = new(255, 255, 255), Black = new(0, 0, 0);
    /// <summary>The page and its cards.</summary>
    private static readonly TownColour[] LightGrounds = [White, new(0xf3, 0xf4, 0xf6)];
    private static readonly TownColour[] DarkGrounds = [new(0x1d, 0x21, 0x35), new(0x13, 0x16, 0x25)];

    /// <summary>"#1a3da5", "1A3DA5" or "#13a". Null for what is no colour.</summary>
    public static TownColour? Read(string? typed)
    {
        var hex = (typed ?? "").Trim().TrimStart('#');
        if (hex.Length == 3) hex = string.Concat(hex.Select(sign => $"{sign}{sign}"));
        return hex.Length == 6 && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? new((byte)(number >> 16), (byte)(number >> 8), (byte)number) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>The least contrast anything in this colour has: as text on the page, on a card, on what stands out, and below the words of a button.</summary>
    public double LeastContrast(bool isDark)
    {
        var me = this;
        var grounds = isDark ? DarkGrounds : LightGrounds;
        return grounds.Append(grounds[0].Mixed(this, Tint)).Append(isDark ? Black : White).Min(other => me.Contrast(other));
    }

    public bool IsReadable(bool isDark) => LeastContrast(isDark) >= Enough;

    /// <summary>This colour where it can be read, else the nearest shade of it that can: darker for light pages, lighter for dark ones.</summary>
    public TownColour Nearest(bool isDark)
    {
        for (var step = 0; step <= 100; step++)
            if (Mixed(isDark ? White : Black, step / 100.0) is var shade && shade.IsReadable(isDark)) return shade;
        return isDark ? White : Black;
    }

    private TownColour Mixed(TownColour other, double share) =>
        new(Part(Red, other.Red, share), Part(Green, other.Green, share), Part(Blue, other.Blue, share));

    private static byte Part(byte mine, byte other, double share) => (byte)Math.Round(mine + (other - mine) * share);

    private double Contrast(TownColour other)
    {
        var (mine, its) = (Luminance, other.Luminance);
        return (Math.Max(mine, its) + 0.05) / (Math.Min(mine, its) + 0.05);
    }

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
