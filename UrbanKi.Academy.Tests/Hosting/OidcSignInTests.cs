using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Tests.Hosting;

public sealed class OidcSignInTests
{
    private static readonly DateTimeOffset Issued = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    /// <summary>What a provider says of when it asked; null: nothing.</summary>
    private static JwtSecurityToken Token(string? askedAt)
    {
        List<Claim> claims = [new(JwtRegisteredClaimNames.Iat, Seconds(Issued), ClaimValueTypes.Integer64)];
        if (askedAt is not null) claims.Add(new(JwtRegisteredClaimNames.AuthTime, askedAt));
        return new(claims: claims);
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(301, false)]
    [InlineData(86400, false)]
    public void Somebody_was_asked_anew_only_if_it_was_just_now(int secondsBefore, bool isAnew) => Assert.Equal(isAnew, OidcSignIn.WasAskedAnew(Token(Seconds(Issued.AddSeconds(-secondsBefore)))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("heute")]
    [InlineData("-1")]
    public void A_provider_that_does_not_say_when_it_asked_proves_nothing(string? said) => Assert.False(OidcSignIn.WasAskedAnew(Token(said)));
}
