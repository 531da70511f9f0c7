using OtpNet;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The app on somebody's phone; it goes by the academy's clock.</summary>
internal sealed class AuthenticatorApp(string secret, MovableClock clock)
{
    /// <summary>The code of this half minute; each is taken once, so the clock moves on to the next.</summary>
    public string NextCode()
    {
        clock.Advance(TimeSpan.FromSeconds(30));
        return Code();
    }

    public string Code() => new Totp(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(clock.GetUtcNow().UtcDateTime);

    /// <summary>Sets the second step up as its owner does, by the key that stands below the picture.</summary>
    /// <returns>The app, and the recovery codes that the page showed.</returns>
    public static async Task<(AuthenticatorApp App, string[] Codes)> SetUpAsync(Visitor owner, MovableClock clock)
    {
        const string page = "/account/manage/second-factor";
        var offered = (await owner.FollowAsync(await owner.PostAsync($"{page}?handler=start"))).IsOk();
        var app = new AuthenticatorApp(offered.One(".ac-secret").TextContent, clock);
        var on = (await owner.SubmitAsync(offered, "main form", ("Code", app.NextCode()))).IsOk();
        var codes = on.All(".ac-secrets li").Select(code => code.TextContent).ToArray();
        Assert.Equal(10, codes.Distinct().Count());
        return (app, codes);
    }
}
