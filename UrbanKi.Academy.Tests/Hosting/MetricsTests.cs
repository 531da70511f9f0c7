using System.Net;
using System.Text.RegularExpressions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Tests.Features;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>Figures of the site for the operator, and nothing of anybody in them.</summary>
public sealed partial class MetricsTests
{
    private const string Token = "nur-fuer-die-messung-0123456789";

    [GeneratedRegex("([a-z_]+)=\"([^\"]*)\"")]
    private static partial Regex Label();

    private static async Task<Answer> ScrapeAsync(Visitor visitor, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Metrics.Address);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await visitor.SendAsync(request);
    }

    [Fact]
    public async Task After_a_walk_over_every_page_nobody_and_nothing_of_theirs_is_in_the_figures()
    {
        await using var academy = new RunningAcademy { Settings = new Dictionary<string, string> { ["Academy:Metrics:Token"] = Token } };
        academy.OpenToBrowsers();
        var people = new List<Employee>();
        foreach (var character in new[] { Cast.Lena, Cast.Hanna, Cast.Tarik, Cast.Andrea })
        {
            var person = await academy.EmployAsync(character);
            people.Add(person);
            await academy.Stranger().SignInAsync(person.Email, "falsches Passwort");
            var visitor = await academy.ClientOf(person);
            foreach (var endpoint in EveryAddress.Of(academy))
            {
                await visitor.GetAsync(endpoint.Address());
                await visitor.GetAsync(endpoint.Address(person.Id.ToString()));
            }
            await visitor.GetAsync($"/search?q={Uri.EscapeDataString(person.Name)}");
            await visitor.GetAsync($"/{person.Email}");
        }

        var text = (await ScrapeAsync(academy.Stranger(), Token)).IsOk().Html;
        Assert.Contains("http_server_request_duration_seconds_count", text, StringComparison.Ordinal);
        Assert.Contains("academy_database_size_bytes", text, StringComparison.Ordinal);
        Assert.Contains("academy_disk_free_bytes", text, StringComparison.Ordinal);
        Assert.Contains("http_route=\"courses/{course}/{lesson}\"", text, StringComparison.Ordinal);
        foreach (var person in people)
            Assert.All(new[] { person.Id.ToString(), person.OrganisationId.ToString(), person.Email, person.Email.Split('@')[0], person.Name.Split(' ')[1] }, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        var labels = Label().Matches(text).Select(label => (Name: label.Groups[1].Value, Value: label.Groups[2].Value)).ToHashSet();
        // A route is the program's own template, never an address that somebody asked for.
        var templates = EveryAddress.Of(academy).Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        Assert.Empty(labels.Where(label => label.Name == "http_route" && !templates.Contains(label.Value.TrimStart('/')) && !IsOurFile(label.Value)).Select(label => label.Value));
        Assert.DoesNotContain(labels, label => label.Value.Split('.') is { Length: 4 } parts && parts.All(part => byte.TryParse(part, out _)) || label.Value.Contains("::", StringComparison.Ordinal));
        Assert.DoesNotContain(labels, label => label.Name is "server_address" or "client_address" or "url_path" or "user_agent_original" or "network_peer_address");
    }

    [Fact]
    public async Task Without_the_token_it_is_an_address_like_any_that_does_not_exist_and_without_the_setting_there_never_is()
    {
        await using (var academy = new RunningAcademy { Settings = new Dictionary<string, string> { ["Academy:Metrics:Token"] = Token } })
            foreach (var wrong in new[] { null, "", Token[..^1], Token + "0", Token.ToUpperInvariant() })
                (await ScrapeAsync(academy.Stranger(), wrong)).Is(HttpStatusCode.Redirect);
        await using (var academy = new RunningAcademy())
            foreach (var any in new[] { null, "", Token })
                (await ScrapeAsync(academy.Stranger(), any)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public void A_token_that_could_be_guessed_stops_the_start() =>
        Assert.Contains("Academy:Metrics:Token", Assert.Throws<SettingException>(() => Settings.Read(("Academy:Metrics:Token", "kurz"))).Message, StringComparison.Ordinal);

    private static bool IsOurFile(string route) => route.StartsWith("css/", StringComparison.Ordinal) || route.StartsWith("js/", StringComparison.Ordinal) || route.StartsWith("lib/", StringComparison.Ordinal) || route.Contains("favicon", StringComparison.Ordinal);
}
