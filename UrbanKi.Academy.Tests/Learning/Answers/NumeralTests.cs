using System.Globalization;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning.Answers;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("42", "42"), InlineData(" 42 ", "42"), InlineData("4,5", "4.5"), InlineData("4.5", "4.5"), InlineData(",5", "0.5"), InlineData("5.", "5")]
    [InlineData("+3", "3"), InlineData("-3", "-3"), InlineData("−3", "-3"), InlineData("– 3", "-3"), InlineData("42 %", "42"), InlineData("42%", "42"), InlineData("42\u202F%", "42")]
    [InlineData("1.234.567", "1234567"), InlineData("1,234,567.8", "1234567.8"), InlineData("1.234,5", "1234.5"), InlineData("1,234.5", "1234.5")]
    [InlineData("1 234", "1234"), InlineData("1\u00A0234,567", "1234.567"), InlineData("1’234.5", "1234.5"), InlineData("007", "7")]
    public void Reads_numbers_as_people_write_them(string written, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Numeral.Read(written));

    [Theory]
    [InlineData("1.234", "1.234"), InlineData("1,000", "1")]
    public void Takes_a_lone_sign_for_the_decimal_sign(string written, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Numeral.Read(written));

    [Theory]
    [InlineData(null), InlineData(""), InlineData(" "), InlineData("zwei"), InlineData("4 2"), InlineData("1.23.456"), InlineData("1,2,3"), InlineData("."), InlineData("-"), InlineData("%")]
    [InlineData("1e3"), InlineData("0x10"), InlineData("--1"), InlineData("4 m"), InlineData("1.234'567"), InlineData("1,234,"), InlineData("²"), InlineData("NaN"), InlineData("999999999999999999999999999999999")]
    public void Reads_nothing_where_there_is_no_number(string? written) => Assert.Null(Numeral.Read(written));

    [Theory]
    [InlineData("40", 1), InlineData("44,0", 1), InlineData("44.01", 0), InlineData("39,99", 0), InlineData("42 %", 1), InlineData("viele", 0)]
    public void Counts_both_ends_of_the_range_as_right(string given, double expected) =>
        Assert.Equal(expected, Scoring.Share(SampleQuestions.Number, new(given)));
}
