using CsCheck;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.People;

public sealed class TownColourTests
{
    private static readonly Gen<TownColour> Colours = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (red, green, blue) => new TownColour(red, green, blue));

    [Theory]
    [InlineData("#1a3da5", "#1a3da5")]
    [InlineData(" 1A3DA5 ", "#1a3da5")]
    [InlineData("#fc0", "#ffcc00")]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("#12345", null)]
    [InlineData("rot", null)]
    [InlineData("#1a3da5;}body{display:none", null)]
    [InlineData("+12345", null)]
    public void A_colour_is_six_signs_or_three(string? typed, string? read) => Assert.Equal(read, TownColour.Read(typed)?.ToString());

    [Theory]
    [InlineData("#1a3da5", false, true)]
    [InlineData("#ff9900", false, false)]
    [InlineData("#767676", false, false)]
    [InlineData("#ffffff", false, false)]
    [InlineData("#000000", false, true)]
    [InlineData("#97afe1", true, true)]
    [InlineData("#1a3da5", true, false)]
    [InlineData("#000000", true, false)]
    [InlineData("#ffffff", true, true)]
    public void What_can_be_read_is_told_from_what_cannot(string colour, bool isDark, bool isReadable) => Assert.Equal(isReadable, TownColour.Read(colour)!.Value.IsReadable(isDark));

    [Fact]
    public void The_nearest_shade_can_always_be_read_and_a_readable_colour_is_its_own() => Gen.Select(Colours, Gen.Bool).Sample((colour, isDark) =>
    {
        var nearest = colour.Nearest(isDark);
        return nearest.IsReadable(isDark) && (!colour.IsReadable(isDark) || nearest == colour);
    });
}
