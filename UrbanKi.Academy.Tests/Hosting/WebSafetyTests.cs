using System.Net;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Tests.Features;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>What every answer promises the browser, and which requests are not answered at all.</summary>
public sealed class WebSafetyTests : IAsyncLifetime
{
    private readonly RunningAcademy academy = new() { Settings = new Dictionary<string, string> { ["AllowedHosts"] = "localhost;127.0.0.1" } };

    public ValueTask InitializeAsync()
    {
        academy.OpenToBrowsers();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private static string? Header(Answer answer, string name) => answer.Response.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : null;

    [Fact]
    public async Task Every_answer_carries_the_headers_also_those_that_say_no()
    {
        var visitors = new[] { academy.Stranger(), await academy.ClientOf(Cast.Lena) };
        string[] addresses = [.. EveryAddress.Of(academy).Select(endpoint => endpoint.Address()), "/css/base.css", "/js/academy.js", "/favicon.svg", "/gibt-es-nicht", "/css/gibt-es-nicht.css", "/admin"];
        foreach (var address in addresses)
            foreach (var visitor in visitors)
            {
                var answer = await visitor.GetAsync(address);
                var policy = Header(answer, "Content-Security-Policy") ?? "";
                foreach (var directive in new[] { "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" })
                    Assert.True(policy.Contains(directive, StringComparison.Ordinal), $"{address} lacks {directive}.");
                Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
                Assert.Equal((address, "nosniff", "same-origin", "same-origin"), (address, Header(answer, "X-Content-Type-Options"), Header(answer, "Referrer-Policy"), Header(answer, "Cross-Origin-Opener-Policy")));
                Assert.Null(Header(answer, "Server"));
                Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
            }
    }

    [Fact]
    public async Task Another_name_for_the_host_is_not_answered()
    {
        foreach (var host in new[] { "evil.example", "localhost.evil.example", "evil.example:80" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/account/login") { Headers = { Host = host } };
            (await academy.Stranger().SendAsync(request)).Is(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Who_it_was_passed_on_for_is_not_believed_without_a_proxy()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/courses");
        foreach (var (name, value) in new[] { ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "1.2.3.4"), ("X-Original-URL", "/admin"), ("X-Rewrite-URL", "/admin") }) request.Headers.Add(name, value);
        var answer = (await academy.Stranger().SendAsync(request)).Is(HttpStatusCode.Redirect);
        Assert.DoesNotContain("evil", answer.Response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Null(Header(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task More_than_anybody_has_to_send_is_refused()
    {
        var body = new ByteArrayContent(new byte[AcademyServices.LargestRequest + 1]) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
        try
        {
            (await academy.Stranger().SendAsync(new(HttpMethod.Post, "/account/login") { Content = body })).Is(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException problem) when (problem.InnerException is IOException)
        {
            // The server hangs up before everything is sent, which is a refusal too.
        }
        (await academy.Stranger().GetAsync("/account/login")).IsOk();
    }

    [Theory]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/css/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/..%5c..%5cappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/academy.db")]
    [InlineData("/.git/config")]
    [InlineData("/courses/probe-kurs/files/..%2f..%2f..%2fappsettings.json")]
    [InlineData("/courses/..%2f..%2fdata/files/0/academy.db")]
    public async Task No_way_leads_out_of_the_folder_that_is_served(string address)
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var answer = await lena.GetAsync(address);
        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{address} answered {answer.Status}.");
        Assert.DoesNotContain("AllowedHosts", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hears_back_what_they_sent()
    {
        foreach (var method in new[] { "TRACE", "TRACK" })
        {
            var request = new HttpRequestMessage(new(method), "/account/login");
            request.Headers.Add("X-Secret", "mein-geheimnis");
            var answer = await academy.Stranger().SendAsync(request);
            Assert.NotEqual(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("mein-geheimnis", answer.Html, StringComparison.Ordinal);
        }
    }
}
