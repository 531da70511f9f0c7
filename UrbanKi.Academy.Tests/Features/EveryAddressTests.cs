using System.Net;
using Microsoft.AspNetCore.Routing;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features;

/// <summary>A walk over all addresses, on the real web server: it refuses what the in-memory one lets through.</summary>
public sealed class EveryAddressTests : IAsyncLifetime
{
    /// <summary>What strangers may see. Whoever adds to this list says why on the page.</summary>
    private static readonly string[] Open =
        ["/", "/accessibility/feedback", "/account/forgot-password", "/account/invitation", "/account/login", "/account/login/provider", "/account/login/second-step", "/account/provider", "/account/set-password", "/account/unsubscribe", "/certificates/{number}", "/health/live", "/health/ready", "/town/{town:guid}/{hash}/logo", "/town/{town:guid}/{hash}/style.css", "/{id:regex(^(imprint|privacy|accessibility)$)}"];

    private static readonly string[] Junk =
    [
        "%00", "%0A", "%0D%0AX-Evil:%201", "..%2F..%2Fetc", "%C3%A4%C3%9F", "%F0%9F%92%A9", "%FF%FE", "%EF%BF%BF", "%ED%A0%80", "%27%22%3E%3Cscript%3E", "%7B0%7D", "%25", "-1", "0",
        "99999999999999999999", "%20", "%5C%5Cevil.example", "https:%2F%2Fevil.example", new string('a', 2000),
    ];

    private static readonly string[] JunkQueries =
    [
        "culture=%00", "culture=xx-invalid-culture-name", "culture=de&culture=en", "handler=%0A", "handler=answer", "attempt=no-guid", "attempt=", "question=99999999999", "question=-1", "review=maybe",
        "page=-1", "page=2147483647", "page=99999999999", "q=%EF%BF%BF", "q=%00", "q=" + "%F0%9F%92%A9", "level=%ED%A0%80", "saved=x", "returnUrl=%C3%A4", "returnUrl=/%C3%A4", "email=%EF%BF%BF&token=%EF%BF%BF",
        "from=0001-01-01&to=9999-12-31", "asOf=0001-01-01", "unit=%EF%BF%BF&status=%00&path=%5B", "%5B=x&a%5B0=x&=x",
    ];

    private readonly RunningAcademy academy = new();
    private Visitor[] visitors = [];

    public async ValueTask InitializeAsync()
    {
        academy.OpenToBrowsers();
        // Nobody, somebody without a role, and somebody with every role: each page is seen and refused.
        visitors = [academy.Stranger(), await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Andrea with { Roles = [Role.Trainer, Role.Hr, Role.Administrator] })];
        Assert.True(EveryAddress.Of(academy).Count >= 15);
    }

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private async Task EachAsync(Func<RouteEndpoint, Visitor, Task> visit)
    {
        foreach (var endpoint in EveryAddress.Of(academy).Where(endpoint => !endpoint.IsErrorPage()))
            foreach (var visitor in visitors)
                await visit(endpoint, visitor);
    }

    private static void IsAnswered(Answer answer) =>
        Assert.True((int)answer.Status < 500, $"{answer.Response.RequestMessage!.Method} {answer.Response.RequestMessage.RequestUri!.OriginalString} answered {(int)answer.Status}.");

    [Fact]
    public async Task A_stranger_sees_the_open_pages_and_is_asked_to_sign_in_everywhere_else()
    {
        var seen = new List<string>();
        foreach (var endpoint in EveryAddress.Of(academy).Where(endpoint => !endpoint.IsErrorPage()))
        {
            var answer = await visitors[0].GetAsync(endpoint.Address());
            var leadsToSignIn = answer.Location?.StartsWith("/account/login?returnUrl=", StringComparison.Ordinal) == true;
            if (!leadsToSignIn && endpoint.Template() != "/theme") seen.Add(endpoint.Template());
        }
        Assert.Equal(Open.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task Pages_of_people_are_not_kept_by_browsers_and_run_nothing_of_others()
    {
        foreach (var endpoint in EveryAddress.Of(academy).Where(endpoint => endpoint.IsPage()))
        {
            var answer = await visitors[1].GetAsync(endpoint.Address());
            if (answer.Status != HttpStatusCode.OK) continue;
            Assert.True(answer.Response.Headers.CacheControl?.NoStore, $"{answer.Address} may be kept.");
            Assert.Contains("default-src 'none'", string.Join(' ', answer.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Empty(answer.All("script:not([src]), [style], [onclick], style"));
        }
    }

    [Fact]
    public Task Junk_in_the_address_is_answered() => EachAsync(async (endpoint, visitor) =>
    {
        if (endpoint.RoutePattern.Parameters.Count == 0) return;
        foreach (var junk in Junk) IsAnswered(await visitor.GetAsync(endpoint.Address(junk)));
    });

    [Fact]
    public Task Junk_behind_the_address_is_answered() => EachAsync(async (endpoint, visitor) =>
    {
        foreach (var query in JunkQueries) IsAnswered(await visitor.GetAsync($"{endpoint.Address()}?{query}"));
    });

    [Fact]
    public Task Junk_in_headers_is_answered() => EachAsync(async (endpoint, visitor) =>
    {
        foreach (var (name, value) in new[] { ("Accept-Language", ";;;q=q,*"), ("Cookie", "culture=%00; theme=%FF; academy=junk; academy.form=junk"), ("Accept", "x/y;q=?"), ("If-None-Match", "junk"), ("Range", "bytes=9-1") })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, endpoint.Address());
            request.Headers.TryAddWithoutValidation(name, value);
            IsAnswered(await visitor.SendAsync(request));
        }
    });

    [Fact]
    public async Task A_form_without_its_token_is_refused_everywhere()
    {
        foreach (var endpoint in EveryAddress.Of(academy).Where(endpoint => endpoint.IsPage() && !endpoint.IsErrorPage()))
        {
            var refusals = new List<HttpStatusCode>();
            foreach (var visitor in visitors.Skip(1)) refusals.Add((await visitor.PostBareAsync(endpoint.Address(), ("answer", "1"))).Status);
            // Whoever lacks the page's role is refused for that; somebody has it.
            Assert.True(refusals.Contains(HttpStatusCode.BadRequest), $"{endpoint.Template()} answered {string.Join(", ", refusals)}.");
            Assert.All(refusals, status => Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{endpoint.Template()} answered {status}."));
        }
    }

    [Theory]
    [InlineData("/courses/probe-kurs")]
    [InlineData("/courses/probe-kurs/quiz?handler=junk")]
    [InlineData("/certificates")]
    [InlineData("/facts/art-4")]
    public async Task A_form_that_a_page_does_not_take_is_refused(string address) =>
        Assert.NotEmpty((await visitors[1].PostAsync(address)).Is(HttpStatusCode.MethodNotAllowed).Heading);

    [Fact]
    public async Task Junk_in_forms_is_answered()
    {
        await visitors[1].StartQuizAsync();
        await EachAsync(async (endpoint, visitor) =>
        {
            var token = await visitor.TokenAsync();
            foreach (var handler in new[] { "", "?handler=answer", "?handler=start", "?handler=%00" })
                foreach (var fields in JunkForms.All)
                    IsAnswered(await visitor.PostBareAsync(endpoint.Address() + handler, [.. fields, ("form-token", token)]));
            foreach (var body in JunkForms.Bodies())
            {
                var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address()) { Content = body };
                request.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
                IsAnswered(await visitor.SendAsync(request));
            }
            foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Head, new HttpMethod("JUNK") })
                IsAnswered(await visitor.SendAsync(new(method, endpoint.Address())));
        });
    }
}
