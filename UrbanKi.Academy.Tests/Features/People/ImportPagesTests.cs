using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

/// <summary>A file of people from the upload to the last row; nothing changes before somebody has said yes.</summary>
public sealed class ImportPagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Header = "Personalnummer;Nachname;Vorname;E-Mail;Einheit;Austritt;Rollen\n";

    /// <summary>Hands in a file and goes where it leads.</summary>
    private static async Task<Answer> HandInAsync(Visitor visitor, string content, string name = "liste.csv", params string[] choices)
    {
        var form = new MultipartFormDataContent { { new StringContent(await visitor.TokenAsync()), "form-token" } };
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        form.Add(file, "file", name);
        foreach (var choice in choices) form.Add(new StringContent("true"), choice);
        return await visitor.SendAsync(new(HttpMethod.Post, "/people/import") { Content = form });
    }

    /// <summary>The page once nothing is at work any more.</summary>
    private static async Task<Answer> SettledAsync(Visitor visitor, string address)
    {
        for (var i = 0; i < 200; i++)
        {
            var page = (await visitor.GetAsync(address)).IsOk();
            if (!page.Has("[data-refresh]")) return page;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{address} is still at work.");
    }

    private static async Task<Answer> PreviewAsync(Visitor visitor, string content, params string[] choices) =>
        await SettledAsync(visitor, (await HandInAsync(visitor, content, "liste.csv", choices)).Is(HttpStatusCode.Redirect).Location!);

    private static async Task<Answer> ConfirmAsync(Visitor visitor, Answer preview, params (string, string)[] fields) =>
        await SettledAsync(visitor, (await visitor.SubmitAsync(preview, "form[action$='handler=confirm']", fields)).Is(HttpStatusCode.Redirect).Location!);

    private static IEnumerable<string> Figures(Answer page) => page.All(".ac-figures .is-num").Select(Answer.Words);

    [Fact]
    public async Task Nothing_changes_before_a_yes_and_everything_after_it()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "finanzen", "P1");
        var preview = await PreviewAsync(town.Hanna, Header + "P1;Lernt-Weiter;Lena;;Bauen/Tiefbau\nP2;Weiß;Łukasz;lukasz@stadt.example;Finanzen\nP3;;Kaputt\n");
        Assert.Equal(["1", "1", "0", "1"], Figures(preview));
        Assert.Equal("4", Answer.Words(preview.One("section[aria-labelledby=zeilen] tbody th")));
        Assert.Equal("Lernt", (await town.NowAsync(lena)).Surname);
        Assert.Equal(2, await town.AskAsync(db => db.People.CountAsync()));

        var done = await ConfirmAsync(town.Hanna, preview);
        Assert.True(done.Has(".kern-alert--success"), done.Text);
        Assert.Equal("Lernt-Weiter", (await town.NowAsync(lena)).Surname);
        var lukasz = await town.AskAsync(db => db.People.Include(person => person.Details).SingleAsync(person => person.PersonnelNumber == "P2"));
        Assert.Equal((town.Today, "lukasz@stadt.example"), (lukasz.Details.Single().ValidFrom, lukasz.Email));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(academy.DataPath, "uploads", "people"), $"{Id(done):N}").ToList());

        // The same file again: nothing to do, nobody twice.
        Assert.False((await PreviewAsync(town.Hanna, Header + "P1;Lernt-Weiter;Lena;;Bauen/Tiefbau\nP2;Weiß;Łukasz;lukasz@stadt.example;Finanzen\n")).Has("form[action$='handler=confirm']"));
    }

    [Fact]
    public async Task Somebody_who_was_changed_and_left_on_one_day_is_one_leaver_and_hinders_no_import()
    {
        var town = await TownHall.OpenAsync(academy);
        var karl = await academy.EmployAsync(Cast.Karl with { Town = await town.AskAsync(db => db.Organisations.Where(known => known.Id == town.Id).Select(known => known.Name).SingleAsync()) });
        (await town.Hanna.SubmitAsync((await town.Hanna.GetAsync($"/people/{karl.Id}/edit")).IsOk(), "main form", ("Surname", "Kollege-Neu"))).Is(HttpStatusCode.Redirect);
        (await town.Hanna.PostAsync($"/people/{karl.Id}?handler=leave")).Is(HttpStatusCode.Redirect);
        Assert.Equal(["Kollege-Neu, Karl"], (await town.Hanna.GetAsync("/people?show=left")).IsOk().All("tbody th a").Select(Answer.Words));
        var done = await ConfirmAsync(town.Hanna, await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz\n"));
        Assert.True(done.Has(".kern-alert--success"), done.Text);
    }

    [Fact]
    public async Task Whoever_looks_at_a_preview_hinders_nobody_who_writes_the_next_one()
    {
        var town = await TownHall.OpenAsync(academy);
        await town.HireAsync("Lena", "Lernt", "finanzen", "P1");
        var preview = await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz\n");
        await using (File.OpenRead(Path.Combine(academy.DataPath, "uploads", "people", $"{Id(preview):N}.json")))
        {
            (await town.Hanna.PostAsync($"{preview.Address}?handler=choose", ("complete", "true"))).Is(HttpStatusCode.Redirect);
            preview = await SettledAsync(town.Hanna, preview.Address);
        }
        Assert.Equal("1", Figures(preview).ElementAt(2));
        Assert.True(preview.Has("section[aria-labelledby=ausscheidende]"), preview.Text);
    }

    [Fact]
    public async Task Only_a_complete_list_makes_leavers_and_many_of_them_need_a_second_yes()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "finanzen", "P1");
        await town.HireAsync("Karl", "Kollege", "finanzen", "P2");
        var list = Header + "P2;Kollege;Karl\n";
        Assert.Equal("0", Figures(await PreviewAsync(town.Hanna, list)).ElementAt(2));

        var preview = await PreviewAsync(town.Hanna, list, "complete");
        Assert.Equal("1", Figures(preview).ElementAt(2));
        Assert.Contains("Lernt, Lena", preview.One("section[aria-labelledby=ausscheidende]").TextContent, StringComparison.Ordinal);
        // Hanna herself is in no list and stays.
        Assert.Contains("Hanna Harms", preview.One("section[aria-labelledby=hinweise]").TextContent, StringComparison.Ordinal);
        var refused = (await town.Hanna.SubmitAsync(preview, "form[action$='handler=confirm']")).IsOk();
        Assert.True(refused.Has(".ac-errors a[href='#consent']"));
        await ConfirmAsync(town.Hanna, refused, ("consent", "true"));
        Assert.Equal([AuditAction.PersonLeft, AuditAction.PeopleImported], await town.AskAsync(db => db.AuditEntries.Where(entry => entry.ActorId == town.Hr.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
        Assert.Equal(town.Today, await town.AskAsync(db => db.People.Where(person => person.Id == lena).Select(person => person.LeftOn).SingleAsync()));
    }

    [Fact]
    public async Task Other_choices_are_looked_at_anew()
    {
        var town = await TownHall.OpenAsync(academy);
        var preview = await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz;;Bauen/Kanal\n");
        Assert.Equal("1", Figures(preview).ElementAt(3));
        var again = await SettledAsync(town.Hanna, (await town.Hanna.SubmitAsync(preview, "form[action$='handler=choose']", ("units", "true"))).Is(HttpStatusCode.Redirect).Location!);
        Assert.Equal("1", Figures(again).First());
        await ConfirmAsync(town.Hanna, again);
        Assert.Equal("bauen/kanal/", (await town.UnitAsync("kanal")).Path);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_shown_anew_instead_of_being_overwritten()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "finanzen", "P1");
        var preview = await PreviewAsync(town.Hanna, Header + "P1;Lernt;Lena;;Tiefbau\n");
        await town.WriteAsync(async db => (await db.People.Include(person => person.Details).SingleAsync(person => person.Id == lena)).Change("Lena", "Lernt", null, town.Today));
        var again = await ConfirmAsync(town.Hanna, preview);
        Assert.True(again.Has(".kern-alert--warning"), again.Text);
        Assert.Null((await town.NowAsync(lena)).UnitId);
        await ConfirmAsync(town.Hanna, again);
        Assert.NotNull((await town.NowAsync(lena)).UnitId);
    }

    [Fact]
    public async Task Five_hundred_bad_rows_are_each_reported_on_screen_and_in_the_list()
    {
        var town = await TownHall.OpenAsync(academy);
        var preview = await PreviewAsync(town.Hanna, Header + string.Concat(Enumerable.Range(1, 500).Select(i => $"P{i};=cmd{i}();\n")));
        Assert.Equal("500", Figures(preview).ElementAt(3));
        Assert.Equal("501", Answer.Words((await town.Hanna.GetAsync(preview.Address + "?page=10")).All("section[aria-labelledby=zeilen] tbody th")[^1]));
        var list = (await town.Hanna.GetAsync(preview.Address + "/findings.csv")).IsOk();
        Assert.Equal([0xEF, 0xBB, 0xBF], list.Bytes[..3]);
        var lines = Encoding.UTF8.GetString(list.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(501, lines.Length);
        Assert.Contains("PI202", lines[500], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("liste.csv", "", HttpStatusCode.OK)]
    [InlineData("liste.csv", "Straße;Ort\nX;Y\n", HttpStatusCode.Redirect)]
    [InlineData("liste.xlsx", "PK\u0003\u0004kaputt", HttpStatusCode.Redirect)]
    [InlineData("../../x.xlsx", "\u0000\u0001", HttpStatusCode.Redirect)]
    [InlineData("liste.csv", "%PDF-1.4 test", HttpStatusCode.Redirect)]
    public async Task A_file_that_is_none_is_answered_with_what_to_do(string name, string content, HttpStatusCode status)
    {
        var town = await TownHall.OpenAsync(academy);
        var answer = (await HandInAsync(town.Hanna, content, name)).Is(status);
        var page = status == HttpStatusCode.OK ? answer : await SettledAsync(town.Hanna, answer.Location!);
        Assert.True(page.Has("[role=alert]"));
        Assert.False(page.Has("form[action$='handler=confirm']"));
        Assert.DoesNotContain(new Words("de")["Import_Decide"], page.Text, StringComparison.Ordinal);
        if (content.StartsWith("%PDF", StringComparison.Ordinal)) Assert.Contains(new Words("de")["Import_Unreadable"], page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_says_yes_twice_or_throws_away_too_late_sees_what_became_of_it()
    {
        var town = await TownHall.OpenAsync(academy);
        var preview = await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz;;Finanzen\nP3;;Kaputt\n");
        Assert.Contains(new Words("de")["Import_WithoutOneBadRow"], preview.Text, StringComparison.Ordinal);
        await ConfirmAsync(town.Hanna, preview);
        foreach (var form in new[] { "form[action$='handler=confirm']", "form[action$='handler=discard']" })
        {
            var page = (await town.Hanna.FollowAsync(await town.Hanna.SubmitAsync(preview, form))).IsOk();
            Assert.True(page.Has(".kern-alert--success"), page.Text);
            Assert.False(page.Has(".ac-errors"));
        }
    }

    [Fact]
    public async Task New_units_are_called_by_the_names_on_their_way()
    {
        var town = await TownHall.OpenAsync(academy);
        var preview = await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz;;Bauen/Hochbau/Schulen\n", "units");
        Assert.Equal(["Bauen / Hochbau", "Bauen / Hochbau / Schulen"], preview.All("section[aria-labelledby=einheiten] li").Select(Answer.Words));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_answered_on_the_page_with_how_large_it_may_be()
    {
        var town = await TownHall.OpenAsync(academy);
        var answer = (await HandInAsync(town.Hanna, Header + new string('x', UrbanKi.Academy.Workbooks.PeopleFile.MostBytes + 2 * 1024 * 1024))).IsOk();
        Assert.Contains(new Words("de")["Import_TooLarge"], answer.One("#file-fehler").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_confirmed_can_be_thrown_away_and_is_after_a_day()
    {
        var town = await TownHall.OpenAsync(academy);
        var preview = await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz\n");
        Assert.Equal("/people/import", (await town.Hanna.SubmitAsync(preview, "form[action$='handler=discard']")).Is(HttpStatusCode.Redirect).Location);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(academy.DataPath, "uploads", "people"), $"{Id(preview):N}*").ToList());
        Assert.False((await town.Hanna.GetAsync(preview.Address)).IsOk().Has("form[action$='handler=confirm']"));
        Assert.Equal(ImportState.Discarded, await town.AskAsync(db => db.PeopleImports.Select(import => import.State).SingleAsync()));
    }

    [Fact]
    public async Task What_was_shown_is_what_is_confirmed()
    {
        var town = await TownHall.OpenAsync(academy);
        var preview = await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz\n");
        Assert.True((await town.Hanna.SubmitAsync(preview, "form[action$='handler=confirm']", ("signature", "0"))).IsOk().Has(".ac-errors"));
        Assert.Equal(1, await town.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Another_town_and_hr_of_a_part_do_not_see_the_import()
    {
        var (town, other) = (await TownHall.OpenAsync(academy), await TownHall.OpenAsync(academy));
        var petra = await town.PartlyHrAsync("bauen");
        var preview = await PreviewAsync(town.Hanna, Header + "P2;Weiß;Łukasz\n");
        foreach (var visitor in new[] { other.Hanna, petra })
        {
            foreach (var address in new[] { preview.Address, preview.Address + "/findings.csv" }) (await visitor.GetAsync(address)).Is(HttpStatusCode.NotFound);
            foreach (var handler in new[] { "confirm", "choose", "discard" }) (await visitor.PostAsync($"{preview.Address}?handler={handler}")).Is(HttpStatusCode.NotFound);
            Assert.DoesNotContain("liste.csv", (await visitor.GetAsync("/people/import")).IsOk().Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hr_grants_no_roles_by_a_file_and_whoever_administers_as_well_does()
    {
        var list = Header + "P2;Weiß;Łukasz;;;;trainer\n";
        var town = await TownHall.OpenAsync(academy);
        await ConfirmAsync(town.Hanna, await PreviewAsync(town.Hanna, list));
        Assert.False(await town.AskAsync(db => db.RoleGrants.AnyAsync(grant => grant.Role == Role.Trainer)));
        var both = await TownHall.OpenAsync(academy, Role.Administrator);
        await ConfirmAsync(both.Hanna, await PreviewAsync(both.Hanna, list));
        Assert.True(await both.AskAsync(db => db.RoleGrants.AnyAsync(grant => grant.Role == Role.Trainer)));
        Assert.True(await both.AskAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.RoleGranted && entry.ActorId == both.Hr.Id)));
    }

    [Fact]
    public async Task The_template_can_be_handed_in_as_it_is_and_only_lacks_people()
    {
        var town = await TownHall.OpenAsync(academy);
        foreach (var language in new[] { "de", "en" })
        {
            var template = (await town.Hanna.GetAsync($"/people/import/template.xlsx?culture={language}")).IsOk();
            var path = Path.Combine(academy.DataPath, "vorlage.xlsx");
            await File.WriteAllBytesAsync(path, template.Bytes);
            var sheet = UrbanKi.Academy.Workbooks.PeopleFile.Read(path, "vorlage.xlsx");
            Assert.Equal([ImportCode.NoRows], sheet.Findings.Select(finding => finding.Code));
            Assert.Equal(7, sheet.Places.Count);
        }
    }

    private static Guid Id(Answer page) => Guid.Parse(page.Address.Split('/')[3].Split('?')[0]);
}
