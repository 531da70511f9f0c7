using Microsoft.Extensions.Configuration;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

public sealed class SettingsReadingTests
{
    [Fact]
    public void All_wrong_settings_are_told_at_once_a_line_for_each()
    {
        var problem = Assert.Throws<SettingException>(() => Settings.Read(
            ("Academy:TimeZone", "Mond/Tycho"), ("Academy:Privacy:NoticeDays", "0"), ("Academy:OfficialWebsite", "ja"), ("Academy:Oidc:ClientId", "academy"), ("Academy:SignIn:SecondFactorFor", "Alle")));
        var lines = problem.Message.Split(Environment.NewLine);
        Assert.Equal(5, lines.Length);
        foreach (var key in new[] { "Academy:TimeZone", "Academy:Privacy:NoticeDays", "Academy:OfficialWebsite", "Academy:Oidc:Authority", "Academy:SignIn:SecondFactorFor" })
            Assert.Single(lines, line => line.StartsWith($"Setting {key}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_nobody_knows_is_noted_and_a_word_of_the_operators_own_is_not()
    {
        var settings = Settings.Read(("Academy:TimeZon", "Europe/Berlin"), ("Academy:Privacy:MinimumGroupsize2", "12"), ("Academy:Help:Email", "hilfe@rathaus.example"), ("AllowedHosts", "lernen.example"),
            ("Academy:Oidc:Authority", "https://anmeldung.example"), ("Academy:Oidc:ClientId", "academy"), ("Academy:Oidc:RoleClaim", "groups"), ("Academy:Oidc:Roles:Personalamt", "hr"));
        Assert.Equal([new("Academy:Privacy:MinimumGroupsize2", SettingConcern.Unknown), new SettingAdvice("Academy:TimeZon", SettingConcern.Unknown)], settings.Advice);
    }

    [Fact]
    public void What_a_town_should_set_is_said()
    {
        Assert.Equal([SettingConcern.AnyHost, SettingConcern.NobodyToAsk], Settings.Read().Advice.Select(advice => advice.Concern));
        Assert.All(Settings.Read().Advice, advice => Assert.StartsWith($"Setting {advice.Key}", advice.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Small_and_large_letters_are_the_same_in_a_key()
    {
        var reading = new SettingsReading(new ConfigurationBuilder().AddInMemoryCollection([new("academy:datapath", "x"), new("Academy:Fremd", "y")]).Build(), "Academy");
        Assert.Equal("x", reading.Section["DataPath"]);
        Assert.Equal(["Academy:Fremd"], reading.Unknown);
    }
}
