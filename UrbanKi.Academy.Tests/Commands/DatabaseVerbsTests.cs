using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Commands;

/// <summary>The verbs that work on the database, beside a site that was started once.</summary>
public sealed class DatabaseVerbsTests
{
    [Fact]
    public async Task The_first_administrator_chooses_a_password_with_a_link_that_works_once()
    {
        using var data = new TemporaryFolder();
        var (exitCode, output, errors) = await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "chefin@rathaus.example");
        Assert.True(exitCode == 0, output + errors);
        var link = new Uri(output.Split('\n')[0].Trim());
        Assert.Equal("/account/set-password", link.AbsolutePath);

        await using (var database = new SiteDatabase(data.Path))
        await using (var db = await database.OpenAsync())
            Assert.Equal([AuditAction.RoleGranted, AuditAction.AccountCreated, AuditAction.PasswordLinkIssued, AuditAction.PersonAdded], (await db.AuditEntries.Select(entry => entry.Action).ToListAsync(TestContext.Current.CancellationToken)).Order());

        await using var site = await SiteProcess.StartAsync(data.Path, "Production");
        Assert.Equal("/", (await ChooseAsync(site, link, "Ein Satz nur für mich")).RequestUri!.AbsolutePath);
        Assert.Equal("/account/set-password", (await ChooseAsync(site, link, "Ein Satz von jemand anderem")).RequestUri!.AbsolutePath);
        Assert.Empty(site.Failures);
    }

    [Fact]
    public async Task Whoever_was_imported_becomes_administrator_and_no_second_person()
    {
        using var data = new TemporaryFolder();
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "erste@rathaus.example")).ExitCode);
        await File.WriteAllTextAsync(data.File("leute.csv"), "Personalnummer;Nachname;Vorname;E-Mail\n4711;Chefin;Clara;Chefin@Rathaus.example\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "users", "import", data.File("leute.csv"))).ExitCode);
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "chefin@rathaus.example")).ExitCode);
        await using var database = new SiteDatabase(data.Path);
        await using var db = await database.OpenAsync();
        var clara = await db.People.Include(person => person.Roles).SingleAsync(person => person.PersonnelNumber == "4711", TestContext.Current.CancellationToken);
        Assert.Equal(Role.Administrator, Assert.Single(clara.Roles).Role);
        Assert.Equal(2, await db.People.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_with_exit_code_1()
    {
        using var data = new TemporaryFolder();
        var (exitCode, _, errors) = await AcademyProgram.RunAsync(data.Path, "users", "create-admin", "chefin");
        Assert.Equal(1, exitCode);
        Assert.Contains("chefin", errors);
    }

    [Fact]
    public async Task Where_nothing_is_shown_by_person_reports_are_written_of_groups_and_name_nobody()
    {
        using var data = new TemporaryFolder();
        await (await SiteProcess.StartAsync(data.Path, "Production")).DisposeAsync();
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "demo", "seed", "--employees", "12")).ExitCode);
        Assert.Equal(0, (await AcademyProgram.RunAsync(data.Path, "reports", "completions", data.File("offen.csv"))).ExitCode);
        Assert.Contains("V0000001", await File.ReadAllTextAsync(data.File("offen.csv")), StringComparison.Ordinal);

        await using (var database = new SiteDatabase(data.Path))
        await using (var db = await database.OpenAsync())
        {
            var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            db.PrivacyDecisions.Add(new() { OrganisationId = db.OrganisationId, Number = 99, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Aggregates, MinimumGroupSize = 10, DecidedOn = day, InForceFrom = day });
            await db.SaveChangesAsync();
        }
        foreach (var file in new[] { data.File("zu.csv"), data.File("zu.xlsx") })
        {
            var (exitCode, output, errors) = await AcademyProgram.RunAsync(data.Path, "reports", "completions", file);
            Assert.Equal(0, exitCode);
            Assert.Contains("groups in", output, StringComparison.Ordinal);
            Assert.DoesNotContain("V0000", output + errors, StringComparison.Ordinal);
        }
        var groups = await File.ReadAllLinesAsync(data.File("zu.csv"));
        Assert.StartsWith("Organisationseinheit;", groups[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.All(groups, line => Assert.DoesNotContain("V0000", line, StringComparison.Ordinal));
        // The workbook's first sheet is that of groups, and it has no other of rows.
        await using var workbook = await ZipFile.OpenReadAsync(data.File("zu.xlsx"));
        Assert.Equal(2, workbook.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_seeded_town_has_as_many_employees_as_asked_for_and_they_are_all_in_the_report()
    {
        using var data = new TemporaryFolder();
        var report = data.File("bericht.xlsx");

        // Nothing is published before the site was started once, and the verbs say so.
        Assert.Equal(1, (await AcademyProgram.RunAsync(data.Path, "demo", "seed", "--employees", "30")).ExitCode);
        Assert.Equal(1, (await AcademyProgram.RunAsync(data.Path, "reports", "completions", report)).ExitCode);
        Assert.False(File.Exists(report));
        await (await SiteProcess.StartAsync(data.Path, "Production")).DisposeAsync();

        var seeded = await AcademyProgram.RunAsync(data.Path, "demo", "seed", "--employees", "30");
        Assert.True(seeded.ExitCode == 0, seeded.Output + seeded.Errors);
        await using var database = new SiteDatabase(data.Path);
        await using var db = await database.OpenAsync();
        Assert.Equal(30, await db.People.CountAsync());

        var written = await AcademyProgram.RunAsync(data.Path, "reports", "completions", report);
        Assert.True(written.ExitCode == 0, written.Output + written.Errors);
        var rows = int.Parse(written.Output.Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.Equal(await db.Standings.CountAsync(), rows);
        await using var workbook = await ZipFile.OpenReadAsync(report);
        Assert.NotNull(workbook.GetEntry("xl/workbook.xml"));

        var refused = await AcademyProgram.RunAsync(data.Path, "reports", "completions", data.File("nichts.xlsx"), "--from", "gestern");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--from", refused.Errors);
        Assert.False(File.Exists(data.File("nichts.xlsx")));
        Assert.Equal(2, (await AcademyProgram.RunAsync(data.Path, "demo", "seed", "--employees", "viele")).ExitCode);
    }

    private static async Task<HttpRequestMessage> ChooseAsync(SiteProcess site, Uri link, string password)
    {
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
        var address = new Uri(site.Address, link.PathAndQuery);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await http.GetStringAsync(address));
        var fields = page.QuerySelectorAll("form[method=post]:has(#Password) input[name]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.Id == "Password" ? password : field.GetAttribute("value") ?? ""));
        using var answer = await http.PostAsync(address, new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!;
    }
}
