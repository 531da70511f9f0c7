using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Tests.People.Imports;

public sealed class PersonTextTests
{
    [Theory]
    [InlineData("A\u202EB C\u200BD\nE", "AB CD E")]
    [InlineData("\uFEFF  Łukasz\u00A0 Weiß\u200F ", "Łukasz Weiß")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("Zoe\u0308", "Zoë")]
    public void A_name_is_kept_without_what_nobody_sees(string text, string expected)
    {
        Assert.True(PersonText.TryClean(text, out var clean));
        Assert.Equal(expected, clean);
    }

    [Theory]
    [InlineData("Weiß\u0007")]
    [InlineData("Wei\uFFFD")]
    public void Signs_that_no_name_has_are_refused(string text) => Assert.False(PersonText.TryClean(text, out _));
}
