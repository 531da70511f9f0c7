using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class LoginPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private async Task<bool> IsSignedInAsync(Visitor visitor) => (await visitor.GetAsync("/courses")).Status == HttpStatusCode.OK;

    [Fact]
    public async Task The_right_password_leads_home()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = academy.Stranger();
        Assert.Equal("/", (await visitor.SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect).Location);
        Assert.Contains(lena.Name, (await visitor.GetAsync("/")).IsOk().Html, StringComparison.Ordinal);
        Assert.Equal("/", (await visitor.GetAsync("/account/login")).Is(HttpStatusCode.Redirect).Location);
    }

    [Fact]
    public async Task Upper_case_and_spaces_in_the_address_do_no_harm()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        (await academy.Stranger().SignInAsync($"  {lena.Email.ToUpperInvariant()} ", RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_wrong_password_shows_the_form_again_with_the_address_and_without_the_password()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = academy.Stranger();
        var page = (await visitor.SignInAsync(lena.Email, "Falsch-Geraten-1")).IsOk();
        Assert.Equal(lena.Email, page.One("#Email").GetAttribute("value"));
        Assert.DoesNotContain("Falsch-Geraten-1", page.Html, StringComparison.Ordinal);
        Assert.True(page.Has("[role=alert], .kern-alert--danger, [tabindex='-1'] a, .ac-errors"), page.Html);
        Assert.False(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_is_known()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var known = await academy.Stranger().SignInAsync(lena.Email, "Falsch-Geraten-1");
        var unknown = await academy.Stranger().SignInAsync("niemand@academy.example", "Falsch-Geraten-1");
        Assert.Equal((known.Status, known.Text), (unknown.Status, unknown.Text));
    }

    [Fact]
    public async Task Empty_fields_are_named_at_the_fields()
    {
        var page = (await academy.Stranger().SignInAsync("", "")).IsOk();
        Assert.Equal("true", page.One("#Email").GetAttribute("aria-invalid"));
        Assert.Equal("true", page.One("#Password").GetAttribute("aria-invalid"));
        Assert.True(page.Has("#" + page.One("#Email").GetAttribute("aria-describedby")));
    }

    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = academy.Stranger();
        var sent = (await visitor.GetAsync("/courses?q=probe&level=basic")).Is(HttpStatusCode.Redirect);
        Assert.StartsWith("/account/login?returnUrl=", sent.Location, StringComparison.Ordinal);
        var form = (await visitor.FollowAsync(sent)).IsOk();
        var answer = await visitor.SubmitAsync(form, "form:has(input[type=email])", ("Email", lena.Email), ("Password", RunningAcademy.Password));
        Assert.Equal("/courses?q=probe&level=basic", answer.Is(HttpStatusCode.Redirect).Location);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/account/logout")]
    [InlineData("/account/login?returnUrl=/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("courses")]
    [InlineData("/\r\nLocation: https://evil.example")]
    public async Task Signing_in_never_leads_out_of_the_house(string returnUrl)
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        Assert.Equal("/", (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password, returnUrl)).Is(HttpStatusCode.Redirect).Location);
    }

    [Fact]
    public async Task Without_the_forms_token_nobody_signs_in()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        (await academy.Stranger().PostBareAsync("/account/login", ("Email", lena.Email), ("Password", RunningAcademy.Password))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Demo_accounts_are_offered_only_where_there_are_some() =>
        Assert.DoesNotContain("learner@academy.example", (await academy.Stranger().GetAsync("/account/login")).Html, StringComparison.Ordinal);

    [Fact]
    public async Task Whoever_sent_a_form_after_the_end_of_the_session_is_told_that_it_is_lost()
    {
        var sent = (await academy.Stranger().PostBareAsync("/account/manage/password", ("Password", "x"))).Is(HttpStatusCode.Redirect);
        Assert.Contains("ist nicht gespeichert", (await academy.Stranger().FollowAsync(sent)).IsOk().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ist nicht gespeichert", (await academy.Stranger().GetAsync("/account/login")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_takes_a_post_and_forgets_the_person()
    {
        var visitor = await academy.ClientOf(Cast.Lena);
        (await visitor.GetAsync("/account/logout")).IsOk();
        Assert.True(await IsSignedInAsync(visitor));
        var answer = (await visitor.PostAsync("/account/logout")).Is(HttpStatusCode.Redirect);
        // What the browser kept of the pages goes too, so that the next user of the tablet finds nothing.
        Assert.Contains("\"cache\"", string.Join(' ', answer.Response.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task The_profiles_language_comes_along_but_one_chosen_on_the_device_stays()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).PostAsync("/account/manage", ("language", "en"));
        var elsewhere = await academy.ClientOf(lena);
        Assert.Equal("en", (await elsewhere.GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));

        var chosen = academy.Stranger();
        await chosen.GetAsync("/?culture=de");
        await chosen.SignInAsync(lena.Email, RunningAcademy.Password);
        Assert.Equal("de", (await chosen.GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("fr-FR,en;q=0.5", "en")]
    [InlineData("de-AT", "de")]
    [InlineData("fr-FR", "de")]
    [InlineData("", "de")]
    [InlineData("*;q=x,,;;", "de")]
    public async Task A_stranger_is_spoken_to_as_the_browser_wishes(string wish, string language)
    {
        var visitor = academy.Stranger();
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", wish);
        Assert.Equal(language, (await visitor.GetAsync("/account/login")).IsOk().Document.DocumentElement.GetAttribute("lang"));
    }
}
