using System.Net;
using System.Text.Json;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

/// <summary>What no browser with an honest device would send; the honest way is a journey in a real browser.</summary>
public sealed class PasskeysPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Page = "/account/manage/passkeys";

    public static TheoryData<string> Junk => ["", "{}", "null", "[]", "no json", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"AAAA\",\"attestationObject\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"}}"];

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in() => Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Junk))]
    public async Task What_is_no_passkey_adds_none(string credential)
    {
        var lena = await academy.ClientOf(Cast.Lena);
        foreach (var isAsked in new[] { false, true })
        {
            if (isAsked) (await lena.PostAsync($"{Page}?handler=options")).IsOk();
            var page = (await lena.PostAsync($"{Page}?handler=add", ("credential", credential))).IsOk();
            Assert.True(page.Has(".ac-errors"));
            Assert.Empty(page.All("main li form"));
        }
    }

    [Theory, MemberData(nameof(Junk))]
    public async Task What_is_no_passkey_signs_nobody_in(string credential)
    {
        var visitor = academy.Stranger();
        foreach (var isAsked in new[] { false, true })
        {
            if (isAsked) (await visitor.PostAsync("/account/login?handler=passkeyOptions")).IsOk();
            Assert.True((await visitor.PostAsync("/account/login?handler=passkey", ("credential", credential))).IsOk().Has(".ac-errors"));
            (await visitor.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task The_question_to_the_device_asks_for_its_owner_and_names_no_account()
    {
        using var options = JsonDocument.Parse((await academy.Stranger().PostAsync("/account/login?handler=passkeyOptions")).IsOk().Html);
        Assert.Equal("required", options.RootElement.GetProperty("userVerification").GetString());
        Assert.Equal(0, options.RootElement.TryGetProperty("allowCredentials", out var allowed) ? allowed.GetArrayLength() : 0);
        Assert.True(options.RootElement.GetProperty("challenge").GetString()!.Length >= 40);
    }

    [Fact]
    public async Task Nothing_works_without_the_forms_token()
    {
        (await academy.Stranger().PostBareAsync("/account/login?handler=passkeyOptions")).Is(HttpStatusCode.BadRequest);
        (await academy.Stranger().PostBareAsync("/account/login?handler=passkey", ("credential", "{}"))).Is(HttpStatusCode.BadRequest);
        (await (await academy.ClientOf(Cast.Lena)).PostBareAsync($"{Page}?handler=options")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_passkey_that_is_not_mine_is_not_found() => (await (await academy.ClientOf(Cast.Lena)).PostAsync($"{Page}?handler=remove", ("passkey", "AAAA"))).Is(HttpStatusCode.NotFound);
}
