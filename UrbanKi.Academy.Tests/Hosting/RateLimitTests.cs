using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Tests.Features;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>Whoever asks without end is told to wait; whoever works is not.</summary>
public sealed class RateLimitTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Number = "/certificates/UK-7Q2K-9M4X-7Q2K-9M4X";

    /// <summary>Asks until it is refused.</summary>
    /// <returns>How often it was answered before, and the refusal.</returns>
    private static async Task<(int Answered, Answer Refusal)> ExhaustAsync(Func<Task<Answer>> ask)
    {
        for (var answered = 0; answered < 2000; answered++)
            if (await ask() is { Status: HttpStatusCode.TooManyRequests } refusal) return (answered, refusal);
        throw new InvalidOperationException("Nobody is ever refused.");
    }

    private static int RetryAfter(Answer answer) => int.Parse(answer.Response.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_search_without_end_has_to_wait_and_nothing_else_does()
    {
        var (lena, karl) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Karl));
        var (answered, refusal) = await ExhaustAsync(() => lena.GetAsync("/search?q=x"));
        Assert.True(answered >= RateLimits.SearchesAtOnce);
        Assert.InRange(RetryAfter(refusal), 1, 60);
        Assert.Equal("Das waren zu viele Anfragen auf einmal", refusal.Heading);
        Assert.Contains("default-src 'none'", string.Join(' ', refusal.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("Too many requests at once", (await ExhaustAsync(() => lena.GetAsync("/search?q=x&in=en"))).Refusal.Heading);
        // A colleague behind the same address, and all the rest of the site.
        (await karl.GetAsync("/search?q=x")).IsOk();
        foreach (var address in new[] { $"/courses/{ProbeContent.Course}/{ProbeContent.First}", "/courses", "/", "/css/base.css" })
            for (var i = 0; i < 3; i++) (await lena.GetAsync(address)).IsOk();
    }

    [Fact]
    public async Task A_class_behind_one_address_may_look_up_certificates_and_a_machine_may_not_try_them_all()
    {
        var others = Enumerable.Range(0, 30).Select(_ => academy.Stranger()).ToList();
        foreach (var stranger in others)
            for (var i = 0; i < 3; i++) (await stranger.GetAsync(Number)).Is(HttpStatusCode.NotFound);
        await ExhaustAsync(() => others[0].GetAsync(Number));
        // Whoever is signed in has a count of their own.
        (await (await academy.ClientOf(Cast.Lena)).GetAsync(Number)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reports_and_uploads_are_counted_by_person()
    {
        var (hanna, other) = (await academy.ClientOf(Cast.Hanna), await academy.ClientOf(Cast.Hanna));
        Assert.True((await ExhaustAsync(() => hanna.GetAsync("/reports/completions.csv"))).Answered >= RateLimits.FilesAtOnce);
        (await other.GetAsync("/reports/completions.csv")).IsOk();
        (await hanna.GetAsync("/reports/completions.xlsx")).IsOk();
        var token = await hanna.TokenAsync();
        Task<Answer> Upload() => hanna.SendAsync(new(HttpMethod.Post, "/reports/verify") { Content = new MultipartFormDataContent { { new StringContent(token), "form-token" } } });
        Assert.True((await ExhaustAsync(Upload)).Answered >= RateLimits.UploadsAtOnce);
        // The form itself is no upload.
        (await hanna.GetAsync("/reports/verify")).IsOk();
    }

    [Fact]
    public async Task Whoever_may_not_come_in_hears_that_and_is_not_counted()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        for (var i = 0; i < RateLimits.FilesAtOnce + 5; i++) (await lena.GetAsync("/reports/completions.csv")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void What_is_costly_is_counted_and_what_everybody_reads_is_not()
    {
        static string? PolicyOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        var endpoints = EveryAddress.Of(academy);
        Assert.All(endpoints.Where(endpoint => new[] { ".xlsx", ".csv", ".pdf", ".zip" }.Any(kind => endpoint.Template().EndsWith(kind, StringComparison.Ordinal))), file => Assert.Equal((file.Template(), RateLimits.Files), (file.Template(), PolicyOf(file))));
        var takers = typeof(RateLimits).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel)) && type.GetMethods().Any(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IFormFile)))).ToList();
        Assert.True(takers.Count >= 7);
        Assert.All(takers, page => Assert.Equal((page.Name, RateLimits.Uploads), (page.Name, page.GetCustomAttributes(typeof(EnableRateLimitingAttribute), true).Cast<EnableRateLimitingAttribute>().SingleOrDefault()?.PolicyName)));
        Assert.Empty(endpoints.Where(endpoint => endpoint.Template().StartsWith("/courses", StringComparison.Ordinal) && PolicyOf(endpoint) is not null).Select(endpoint => endpoint.Template()));
    }

    [Theory]
    [InlineData("203.0.113.5", "203.0.113.5")]
    [InlineData("::ffff:203.0.113.5", "203.0.113.5")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::/64")]
    public void Strangers_are_told_apart_by_what_they_cannot_change_at_will(string address, string counted) => Assert.Equal(counted, NetworkAddress.Of(IPAddress.Parse(address)));
}
