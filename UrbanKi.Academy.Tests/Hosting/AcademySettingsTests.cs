using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Retention;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

public sealed class AcademySettingsTests
{
    [Fact]
    public void Without_settings_the_documented_ones_hold()
    {
        var settings = Settings.Read();
        Assert.Equal(new(10, 14), settings.Privacy);
        Assert.Equal(new RetentionClocks(90, 12, 60, 24, 24), settings.Retention);
    }

    [Fact]
    public void What_is_set_is_used()
    {
        var settings = Settings.Read(("Academy:Privacy:MinimumGroupSize", "12"), ("Academy:Retention:ProofMonths", "120"));
        Assert.Equal((12, 120), (settings.Privacy.MinimumGroupSize, settings.Retention.ProofMonths));
    }

    [Theory]
    [InlineData("Academy:Privacy:MinimumGroupSize", "4")]
    [InlineData("Academy:Privacy:MinimumGroupSize", "zehn")]
    [InlineData("Academy:Privacy:MinimumGroupSize", "10.5")]
    [InlineData("Academy:Privacy:NoticeDays", "0")]
    [InlineData("Academy:Retention:AccountDays", "-1")]
    [InlineData("Academy:Retention:DetailMonths", "0")]
    [InlineData("Academy:Retention:ProofMonths", "99999999999")]
    [InlineData("Academy:Retention:AccessLogMonths", "1")]
    [InlineData("Academy:Retention:AuditMonths", "12")]
    public void A_wrong_number_stops_the_start_with_a_sentence_that_names_the_key_and_the_remedy(string key, string value)
    {
        var problem = Assert.Throws<SettingException>(() => Settings.Read((key, value)));
        Assert.Contains(key, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}' is no number from", problem.Message, StringComparison.Ordinal);
    }
}
