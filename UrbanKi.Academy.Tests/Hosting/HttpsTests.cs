using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>What is different once a proxy speaks https.</summary>
public sealed class HttpsTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private Visitor Stranger() => new(academy.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));

    private static string[] Cookies(Answer answer) => answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    [Fact]
    public async Task Cookies_are_for_this_very_host_unreadable_to_scripts_and_never_sent_by_other_sites_forms()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = Stranger();
        var form = (await visitor.GetAsync("/account/login")).IsOk();
        var answer = (await visitor.SubmitAsync(form, "form:has(input[type=email])", ("Email", lena.Email), ("Password", RunningAcademy.Password))).Is(HttpStatusCode.Redirect);
        var cookies = Cookies(form).Concat(Cookies(answer)).ToArray();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-academy=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-academy.known=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-academy.form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.ToLowerInvariant().Split("; ");
            Assert.True(parts.Contains("secure") && parts.Contains("httponly") && parts.Contains("path=/") && parts.Any(part => part is "samesite=lax" or "samesite=strict"), cookie);
            Assert.DoesNotContain(parts, part => part.StartsWith("domain=", StringComparison.Ordinal));
        });
        (await visitor.GetAsync("/courses")).IsOk();
    }

    [Fact]
    public async Task Language_and_theme_are_remembered_in_the_same_way_and_a_neighbours_are_not_read()
    {
        var visitor = Stranger();
        var form = (await visitor.GetAsync("/account/login?culture=en")).IsOk();
        var chosen = (await visitor.PostAsync("/theme", ("theme", "dark"), ("returnTo", "/imprint"))).Is(HttpStatusCode.Redirect);
        foreach (var (answer, name) in new[] { (form, "__Host-culture=en"), (chosen, "__Host-theme=dark") })
        {
            var parts = Cookies(answer).Single(cookie => cookie.StartsWith(name, StringComparison.Ordinal)).ToLowerInvariant().Split("; ");
            Assert.True(parts.Contains("secure") && parts.Contains("httponly") && parts.Contains("path=/") && parts.Contains("samesite=lax") && !parts.Any(part => part.StartsWith("domain=", StringComparison.Ordinal)), name);
        }
        var page = (await visitor.GetAsync("/imprint")).IsOk();
        Assert.Equal(("en", "dark"), (page.One("html").GetAttribute("lang"), page.One("html").GetAttribute("data-kern-theme")));
        // A browser takes back what is set to nothing only if it is called and marked as before.
        var back = Assert.Single(Cookies((await visitor.PostAsync("/theme", ("theme", "auto"), ("returnTo", "/imprint"))).Is(HttpStatusCode.Redirect)), cookie => cookie.StartsWith("__Host-theme=;", StringComparison.Ordinal));
        Assert.Contains("secure", back, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", (await visitor.GetAsync("/imprint")).IsOk().One("html").GetAttribute("data-kern-theme"));

        var request = new HttpRequestMessage(HttpMethod.Get, "/imprint");
        request.Headers.Add("Cookie", "culture=en; theme=dark");
        var planted = (await Stranger().SendAsync(request)).IsOk();
        Assert.Equal(("de", ""), (planted.One("html").GetAttribute("lang"), planted.One("html").GetAttribute("data-kern-theme")));
    }

    [Fact]
    public async Task A_browser_that_has_been_here_never_comes_without_https_again() =>
        Assert.Equal("max-age=31536000; includeSubDomains", string.Join(' ', (await Stranger().GetAsync("/account/login")).Response.Headers.GetValues("Strict-Transport-Security")));

    [Fact]
    public async Task A_cookie_that_a_neighbour_planted_is_not_read()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = Stranger();
        await visitor.SignInAsync(lena.Email, RunningAcademy.Password);
        var sent = string.Join("; ", (await visitor.GetAsync("/courses")).IsOk().Response.RequestMessage!.Headers.GetValues("Cookie"));
        var request = new HttpRequestMessage(HttpMethod.Get, "/courses");
        request.Headers.Add("Cookie", sent.Replace("__Host-", "", StringComparison.Ordinal));
        (await Stranger().SendAsync(request)).Is(HttpStatusCode.Redirect);
    }
}
