using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.People;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("31.12.2026")]
    [InlineData(" 31.12.26 ")]
    [InlineData("31/12/2026")]
    public void A_day_is_read_as_people_write_it(string text) => Assert.Equal(new DateOnly(2026, 12, 31), DayText.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("morgen")]
    [InlineData("2026-02-30")]
    [InlineData("12-31-2026")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("9999-12-31")]
    public void What_nobody_can_mean_is_no_day(string? text) => Assert.Null(DayText.Read(text));
}
