using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

public sealed class AcademySettingsTests
{
    [Fact]
    public void Without_settings_the_documented_ones_hold()
    {
        var settings = Settings.Read();
        Assert.Equal(new PrivacySettings(10, 14), settings.Privacy);
    }

    [Fact]
    public void What_is_set_is_used()
    {
        var settings = Settings.Read(("Academy:Privacy:MinimumGroupSize", "12"), ("Academy:Privacy:NoticeDays", "30"));
        Assert.Equal((12, 30), (settings.Privacy.MinimumGroupSize, settings.Privacy.NoticeDays));
    }

    [Theory]
    [InlineData("Academy:Privacy:MinimumGroupSize", "4")]
    [InlineData("Academy:Privacy:MinimumGroupSize", "zehn")]
    [InlineData("Academy:Privacy:MinimumGroupSize", "10.5")]
    [InlineData("Academy:Privacy:NoticeDays", "0")]
    public void A_wrong_number_stops_the_start_with_a_sentence_that_names_the_key_and_the_remedy(string key, string value)
    {
        var problem = Assert.Throws<SettingException>(() => Settings.Read((key, value)));
        Assert.Contains(key, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}' is no number from", problem.Message, StringComparison.Ordinal);
    }
}
