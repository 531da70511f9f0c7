using Microsoft.Extensions.Configuration;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Tests.Hosting;

public sealed class OidcSettingsTests
{
    private static readonly (string Key, string Value)[] Good = [("Authority", "https://login.example/realms/town"), ("ClientId", "academy")];

    private static OidcSettings? Read(params IEnumerable<(string Key, string Value)> settings) =>
        OidcSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Oidc:{s.Key}", (string?)s.Value))).Build());

    [Fact]
    public void Nothing_set_means_no_provider() => Assert.Null(Read());

    [Fact]
    public void Address_and_client_are_enough()
    {
        var oidc = Read(Good)!;
        Assert.Equal(["openid", "profile", "email"], oidc.Scopes);
        Assert.Null(oidc.PersonnelNumberClaim);
        Assert.Empty(oidc.Roles);
    }

    [Theory]
    [InlineData("ClientId", "academy", "Academy:Oidc:Authority")]
    [InlineData("Authority", "http://login.example", "Academy:Oidc:Authority")]
    [InlineData("Authority", "login.example", "Academy:Oidc:Authority")]
    [InlineData("Authority", "https://login.example", "Academy:Oidc:ClientId")]
    public void What_is_missing_or_unsafe_is_named(string key, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Roles:ki-chef", "king", "Academy:Oidc:Roles:ki-chef")]
    [InlineData("Roles:ki-hr", "hr", "Academy:Oidc:RoleClaim")]
    public void A_role_that_is_none_or_comes_from_nowhere_is_named(string key, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingException>(() => Read([.. Good, (key, value)])).Message, StringComparison.Ordinal);
}
