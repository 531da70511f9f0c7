using System.Net;
using System.Text.Json;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>What the console's log says, and of whom it says nothing.</summary>
[Collection(ProcessCollection.Name)]
public sealed class LogTests
{
    private const string Address = "203.0.113.77";

    [Fact]
    public async Task Each_line_is_an_object_and_none_names_anybody()
    {
        using var data = new TemporaryFolder();
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "chefin@rathaus.example")).ExitCode);
        await using var site = await SiteProcess.StartAsync(data.Path, "Production", "--Logging:Console:FormatterName=json", "--ForwardedHeaders_Enabled=true");
        await using var database = new SiteDatabase(data.Path);
        string[] emails = [await database.HireAsync("Lieselotte", "de", Role.Hr), await database.HireAsync("Lieselotte", "de", Role.Administrator, Role.Trainer)];
        foreach (var email in emails)
        {
            using var connections = new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false };
            using var http = new HttpClient(connections) { BaseAddress = site.Address };
            http.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
            http.DefaultRequestHeaders.UserAgent.ParseAdd("Lieselottes-Browser/1.0");
            var visitor = new Visitor(http);
            await visitor.SignInAsync(email, "Lieselottes falsches Wort");
            await visitor.SignInAsync("niemand-lieselotte@rathaus.example", "Lieselottes falsches Wort");
            (await visitor.SignInAsync(email, SiteDatabase.Password)).Is(HttpStatusCode.Redirect);
            string[] addresses = ["/", "/courses", "/search?q=Lieselotte", "/people?q=Lieselotte", "/admin/accounts?q=Lieselotte", "/admin/accounts", "/people", "/reports/completions", "/reports/completions.csv", "/reports/completions?from=Lieselotte",
                "/account/manage", "/admin/audit", "/admin/status", "/certificates", "/Lieselotte", $"/people/{email}", "/author"];
            foreach (var address in addresses) await visitor.GetAsync(address);
            await visitor.PostBareAsync("/account/manage", ("GivenName", "Lieselotte"));
            await visitor.PostAsync("/account/manage/password", ("Current", "Lieselottes falsches Wort"), ("Password", "Lieselotte"));
        }
        Assert.Equal(0, await site.StopAsync());

        Assert.True(site.Log.Count > 8, string.Join('\n', site.Log));
        foreach (var line in site.Log)
        {
            using var entry = JsonDocument.Parse(line);
            Assert.NotEmpty(entry.RootElement.GetProperty("Message").GetString()!);
            Assert.NotEmpty(entry.RootElement.GetProperty("LogLevel").GetString()!);
            foreach (var secret in new[] { "lieselotte", "neuling", "@", Address, SiteDatabase.Password })
                Assert.False(line.Contains(secret, StringComparison.OrdinalIgnoreCase), $"The log says {secret}: {line}");
        }
        // What should be there is there.
        Assert.Contains(site.Log, line => line.Contains("was refused GET", StringComparison.Ordinal));
        Assert.Contains(site.Log, line => line.Contains("sent a form without its token to account/manage", StringComparison.Ordinal));
        // Nobody who reads it can do anything about how the program asks its database.
        Assert.DoesNotContain(site.Log, line => line.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log, line => line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal));
    }
}
