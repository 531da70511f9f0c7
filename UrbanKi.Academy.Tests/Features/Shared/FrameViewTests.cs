using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.Features.Shared;

public sealed class FrameViewTests
{
    public FrameViewTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");

    [Fact]
    public void The_language_link_keeps_the_place()
    {
        var view = FrameView.Of(At("/reports/completions", "?unit=bau%C3%A4mter&status=overdue&status=open&culture=de"));
        Assert.Equal("/reports/completions?unit=bau%C3%A4mter&status=overdue&status=open&culture=en", view.OtherLanguageAddress);
    }

    [Fact]
    public void A_form_that_came_back_leads_to_its_page_not_to_its_handler() =>
        Assert.Equal("/courses/ki-grundlagen/quiz", FrameView.Of(At("/courses/ki-grundlagen/quiz", "?handler=answer")).Here);

    [Fact]
    public void An_error_page_stands_at_the_address_that_was_asked_for()
    {
        var http = At("/errors/404");
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = "/courses/nichts", OriginalPathBase = "", OriginalQueryString = "?a=1" });
        Assert.Equal("/courses/nichts?a=1", FrameView.Of(http).Here);
    }

    [Theory]
    [InlineData("/courses", "/courses", "page")]
    [InlineData("/courses/ki-grundlagen", "/courses", "true")]
    [InlineData("/courses-old", "/courses", null)]
    [InlineData("/", "/", "page")]
    [InlineData("/courses", "/", null)]
    public void Marks_the_link_to_where_one_is(string here, string link, string? marked) => Assert.Equal(marked, FrameView.Of(At(here)).Current(link));

    [Fact]
    public void Signing_in_leads_back_to_the_page_but_not_to_the_sign_in()
    {
        Assert.Equal("/account/login?returnUrl=%2Fglossary%3Fq%3Dki", FrameView.Of(At("/glossary", "?q=ki")).SignInAddress);
        Assert.Equal("/account/login", FrameView.Of(At("/account/login", "?returnUrl=%2Fglossary")).SignInAddress);
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("\"><script>", "auto")]
    [InlineData(null, "auto")]
    public void Believes_only_a_known_light(string? cookie, string theme)
    {
        var http = At("/");
        if (cookie is not null) http.Request.Headers.Cookie = $"theme={Uri.EscapeDataString(cookie)}";
        Assert.Equal(theme, FrameView.Of(http).Theme);
    }

    [Fact]
    public void Shows_reports_to_the_personnel_department_only()
    {
        Assert.True(FrameView.Of(At("/", person: Person(Role.Hr))).SeesReports);
        Assert.False(FrameView.Of(At("/", person: Person(Role.Learner))).SeesReports);
        Assert.False(FrameView.Of(At("/")).IsSignedIn);
    }

    [Fact]
    public void Shows_the_studio_to_trainers_only()
    {
        Assert.True(FrameView.Of(At("/", person: Person(Role.Trainer))).SeesStudio);
        Assert.False(FrameView.Of(At("/", person: Person(Role.Trainer))).SeesReports);
        Assert.False(FrameView.Of(At("/", person: Person(Role.Administrator))).SeesStudio);
    }

    private static DefaultHttpContext At(string path, string query = "", ClaimsPrincipal? person = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = path;
        http.Request.QueryString = new(query);
        if (person is not null) http.User = person;
        return http;
    }

    private static ClaimsPrincipal Person(string role) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, "Petra Öztürk"), new(CurrentPerson.PersonClaim, Guid.NewGuid().ToString()), new(ClaimTypes.Role, role)], "test"));
}
