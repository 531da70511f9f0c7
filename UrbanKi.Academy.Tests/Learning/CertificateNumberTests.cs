using CsCheck;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Tests.Learning;

public sealed class CertificateNumberTests
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Sixteen_letters_of_five_bits_each_make_80_random_bits()
    {
        var numbers = Enumerable.Range(0, 3000).Select(_ => Certificate.NewNumber()).ToList();
        Assert.All(numbers, number => Assert.Matches("^UK(-[0-9A-HJKMNP-TV-Z]{4}){4}$", number));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        var letters = numbers.Select(number => number.Replace("-", "", StringComparison.Ordinal)[2..]).ToList();
        // Every place takes every letter, or it would hold fewer bits.
        for (var place = 0; place < 16; place++)
            Assert.Equal(Letters, string.Concat(letters.Select(text => text[place]).Distinct().Order()));
    }

    [Fact]
    public void A_number_is_found_however_it_was_copied() =>
        Gen.Select(Gen.Char[Letters].Array[16], Gen.Int[0, 4]).Sample((letters, way) =>
        {
            var text = new string(letters);
            var number = $"UK-{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}";
            var typed = way switch
            {
                0 => number,
                1 => number.ToLowerInvariant(),
                2 => $"uk{text}",
                3 => $" {number.Replace('-', ' ')} ",
                _ => number.Replace('0', 'O').Replace('1', 'l'),
            };
            Assert.Equal(number, Certificate.Normalise(typed));
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("UK")]
    [InlineData("UK-1234-1234-1234-123")]
    [InlineData("UK-1234-1234-1234-12345")]
    [InlineData("XX-1234-1234-1234-1234")]
    [InlineData("UK-UUUU-1234-1234-1234")]
    [InlineData("UK-ÄÄÄÄ-1234-1234-1234")]
    public void What_can_be_no_number_is_none(string? typed) => Assert.Null(Certificate.Normalise(typed));

    [Fact]
    public void Whatever_is_typed_is_read_or_refused() =>
        Gen.String.Sample(typed => Assert.True(Certificate.Normalise(typed) is null or { Length: 22 }));
}
