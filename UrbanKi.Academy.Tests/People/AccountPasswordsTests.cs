using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.People;

public sealed class AccountPasswordsTests
{
    private static readonly string[] Own = ["Musterbach", "Lena", "Lernt", "urbanki", "academy", "lernen", "stadt"];

    [Theory]
    [InlineData("passwort1234")]
    [InlineData("Passwort2026!")]
    [InlineData("P@ssw0rt2026!")]
    [InlineData("passwortpasswort")]
    [InlineData("123456789012")]
    [InlineData("qwertzuiop123")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("Sommer2026!!")]
    [InlineData("Sommerurlaub2026")]
    [InlineData("Schatz-Schatz-Schatz")]
    [InlineData("administrator")]
    [InlineData("motherfucker")]
    [InlineData("unbelievable")]
    [InlineData("24.12.198524.12.1985")]
    public void What_stands_on_lists_or_is_made_of_them_is_guessable(string password) => Assert.True(AccountPasswords.IsGuessable(password, []), $"{AccountPasswords.Bits(password, [])}");

    [Theory]
    [InlineData("Musterbach2026")]
    [InlineData("StadtMusterbach1")]
    [InlineData("LenaLernt2026!")]
    [InlineData("Lernen-2026!")]
    [InlineData("urbanki.academy")]
    public void What_everybody_knows_of_this_person_and_place_is_guessable(string password) => Assert.True(AccountPasswords.IsGuessable(password, Own), $"{AccountPasswords.Bits(password, Own)}");

    [Theory]
    [InlineData("Ein langer Satz reicht")]
    [InlineData("Noch ein langer Satz")]
    [InlineData("Ein ruhiger Satz 2026")]
    [InlineData("Hafen Pinsel Lakritz Wolke")]
    [InlineData("xK7vQp2mZr9w")]
    [InlineData("Ärger über Öl im Übersee-Café")]
    [InlineData("пароль из четырёх слов")]
    [InlineData("🐌 schnecke zelt 🐌 kamin")]
    public void A_sentence_or_anything_nobody_lists_is_good(string password) => Assert.False(AccountPasswords.IsGuessable(password, Own), $"{AccountPasswords.Bits(password, Own)}");

    [Fact]
    public void A_very_long_one_is_looked_at_quickly_and_without_a_fault() => Assert.False(AccountPasswords.IsGuessable(string.Concat(Enumerable.Range(0, 3000).Select(i => (char)('!' + i * 7919 % 9000))), Own));
}
