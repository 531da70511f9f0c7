using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

/// <summary>HR's list of people, the page of one, and what can be done there.</summary>
public sealed class PeoplePagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private static (string, string)[] Form(string given, string surname, string? number = null, string? email = null, string? unit = null) =>
        [("GivenName", given), ("Surname", surname), ("PersonnelNumber", number ?? ""), ("Email", email ?? ""), ("Unit", unit ?? ""), ("Language", "de")];

    [Theory]
    [InlineData("/people")]
    [InlineData("/people/new")]
    [InlineData("/people/units")]
    [InlineData("/people/units/new")]
    [InlineData("/people/import")]
    [InlineData("/people/import/template.xlsx")]
    public async Task Only_hr_comes_in(string address)
    {
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(address)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        foreach (var who in new[] { Cast.Lena, Cast.Tarik, Cast.Andrea }) (await (await academy.ClientOf(who)).GetAsync(address)).Is(HttpStatusCode.Forbidden);
        (await (await academy.ClientOf(Cast.Hanna)).GetAsync(address)).IsOk();
    }

    [Fact]
    public async Task Somebody_of_another_town_is_not_found_by_any_page_or_deed()
    {
        var (town, other) = (await TownHall.OpenAsync(academy), await TownHall.OpenAsync(academy));
        var stranger = await other.HireAsync("Tom", "Tamm");
        foreach (var address in new[] { $"/people/{stranger}", $"/people/{stranger}/edit", $"/people/{Guid.NewGuid()}" }) (await town.Hanna.GetAsync(address)).Is(HttpStatusCode.NotFound);
        foreach (var address in new[] { $"/people/{stranger}?handler=leave", $"/people/{stranger}?handler=return", $"/people/{stranger}/edit" })
            (await town.Hanna.PostAsync(address, Form("Tom", "Geändert"))).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain("Tamm", (await town.Hanna.GetAsync("/people")).Text, StringComparison.Ordinal);
        Assert.Equal("Tamm", (await other.NowAsync(stranger)).Surname);
    }

    [Theory]
    [InlineData("Müller")]
    [InlineData("mueller")]
    [InlineData("MULLER")]
    [InlineData("üll zoe")]
    [InlineData("47-11")]
    [InlineData("zoe@")]
    public async Task Somebody_is_found_in_every_spelling_and_by_parts(string words)
    {
        var town = await TownHall.OpenAsync(academy);
        var zoe = await town.HireAsync("Zoë", "Müller", "tiefbau", "47-11", "zoe@stadt.example");
        await town.HireAsync("Max", "Miller", "finanzen", "47-12");
        var page = (await town.Hanna.GetAsync($"/people?q={Uri.EscapeDataString(words)}")).IsOk();
        Assert.Equal($"/people/{zoe}", page.One("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_is_sorted_as_people_sort_and_shown_in_pages()
    {
        var town = await TownHall.OpenAsync(academy);
        foreach (var surname in new[] { "Öz", "Zander", "Oz", "Ärger", "Amsel" }) await town.HireAsync("A", surname);
        var names = (await town.Hanna.GetAsync("/people")).All("tbody th a").Select(Answer.Words).ToList();
        Assert.Equal(["Ärger, A", "Amsel, A", "Harms, Hanna", "Öz, A", "Oz, A", "Zander, A"], names);
        for (var i = 0; i < 25; i++) await town.HireAsync("B", $"Beck{i:00}", number: $"{900_000 + i}");
        Assert.Equal(25, (await town.Hanna.GetAsync("/people?page=1")).All("tbody tr").Count);
        Assert.Equal(6, (await town.Hanna.GetAsync("/people?page=2")).All("tbody tr").Count);
        // 99 comes before 100, which as words it would not.
        foreach (var number in new[] { "1000099", "99999" }) await town.HireAsync("Z", "Zahl", number: number);
        Assert.Equal(["99999", "1000099"], (await town.Hanna.GetAsync("/people?sort=number&q=Zahl")).All("tbody td:first-child").Select(Answer.Words));
        Assert.Equal("ascending", (await town.Hanna.GetAsync("/people?sort=unit")).One("th[aria-sort]").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task A_unit_is_shown_with_its_sub_units_and_leavers_and_people_without_email_by_themselves()
    {
        var town = await TownHall.OpenAsync(academy);
        await town.HireAsync("Bea", "Bauen", "bauen", email: "bea@stadt.example");
        await town.HireAsync("Tim", "Tief", "tiefbau");
        var gone = await town.HireAsync("Gerd", "Gegangen", "finanzen");
        await town.WriteAsync(async db => (await db.People.Include(person => person.Details).SingleAsync(person => person.Id == gone)).Leave(town.Today));
        Assert.Equal(["Bauen, Bea", "Tief, Tim"], await NamesAsync("unit=bauen"));
        Assert.Equal(["Tief, Tim"], await NamesAsync("unit=bauen&show=no-email"));
        Assert.Equal(["Gegangen, Gerd"], await NamesAsync("show=left"));
        Assert.Empty(await NamesAsync("unit=gibt-es-nicht"));
        Assert.DoesNotContain("Gegangen, Gerd", await NamesAsync("q="));

        async Task<IEnumerable<string>> NamesAsync(string query) => (await town.Hanna.GetAsync($"/people?{query}")).IsOk().All("tbody th a").Select(Answer.Words).ToList();
    }

    [Fact]
    public async Task The_list_asks_a_fixed_number_of_questions()
    {
        var town = await TownHall.OpenAsync(academy);
        for (var i = 0; i < 30; i++) await town.HireAsync("B", $"Beck{i}", i % 2 == 0 ? "tiefbau" : null);
        await town.Hanna.GetAsync("/people");
        using var sql = await SqlListener.StartAsync(academy);
        (await town.Hanna.GetAsync("/people?sort=unit&q=b")).IsOk();
        Assert.InRange(sql.Statements.Count(text => text.StartsWith("SELECT", StringComparison.Ordinal)), 3, 5);
    }

    [Fact]
    public async Task Somebody_is_taken_on_by_hand()
    {
        var town = await TownHall.OpenAsync(academy);
        var page = (await town.Hanna.GetAsync("/people/new?unit=tiefbau")).IsOk();
        var answer = await town.Hanna.SubmitAsync(page, "main form", [.. Form(" Łukasz ", "Weiß", "007", "lukasz@stadt.example", "tiefbau")]);
        var shown = (await town.Hanna.FollowAsync(answer)).IsOk();
        Assert.Equal("Łukasz Weiß", shown.Heading);
        Assert.Contains("Bauen / Tiefbau", shown.Text, StringComparison.Ordinal);
        var detail = await town.AskAsync(db => db.PersonDetails.SingleAsync(known => known.Surname == "Weiß"));
        Assert.Equal((town.Today, "Łukasz"), (detail.ValidFrom, detail.GivenName));
        Assert.True(await town.AskAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.PersonAdded && entry.SubjectId == detail.PersonId && entry.ActorId == town.Hr.Id)));
    }

    [Fact]
    public async Task Somebody_of_a_name_that_is_here_already_is_taken_on_only_when_that_is_confirmed()
    {
        var town = await TownHall.OpenAsync(academy);
        (await town.Hanna.PostAsync("/people/new", Form("Niemand", "Ohnealles", unit: "bauen"))).Is(HttpStatusCode.Redirect);
        var asked = (await town.Hanna.PostAsync("/people/new", Form("Niemand", "ohnealles", unit: "bauen"))).IsOk();
        Assert.Contains("Bauen", asked.One("#IsNamesake-fehler").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await town.AskAsync(db => db.People.CountAsync()));
        (await town.Hanna.SubmitAsync(asked, "main form", ("IsNamesake", "true"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(3, await town.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Bad_input_comes_back_with_the_reason_at_the_field_and_nothing_lost()
    {
        var town = await TownHall.OpenAsync(academy);
        await town.HireAsync("Karl", "Kollege", number: "4711", email: "karl@stadt.example");
        var empty = (await town.Hanna.PostAsync("/people/new", Form("", "Weiß\u0007", "x", "keine adresse", "gibt-es-nicht"))).IsOk();
        foreach (var field in new[] { "GivenName", "Surname", "Email", "Unit" }) Assert.Equal("true", empty.One($"#{field}").GetAttribute("aria-invalid"));
        Assert.Equal("keine adresse", empty.One("#Email").GetAttribute("value"));
        Assert.True(empty.Has(".ac-errors a[href='#Email']"));

        var taken = (await town.Hanna.PostAsync("/people/new", Form("Neu", "Nina", "4711", "KARL@stadt.example"))).IsOk();
        Assert.Equal("true", taken.One("#PersonnelNumber").GetAttribute("aria-invalid"));
        Assert.Equal("true", taken.One("#Email").GetAttribute("aria-invalid"));
        Assert.Equal(2, await town.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_new_name_or_unit_holds_from_today_on_and_yesterday_stays_what_it_was()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "finanzen", "P1");
        var page = (await town.Hanna.GetAsync($"/people/{lena}/edit")).IsOk();
        (await town.Hanna.SubmitAsync(page, "main form", ("Surname", "Lernt-Weiter"), ("Unit", "tiefbau"))).Is(HttpStatusCode.Redirect);
        var details = await town.AskAsync(db => db.PersonDetails.AsNoTracking().Where(detail => detail.PersonId == lena).OrderBy(detail => detail.ValidFrom).ToListAsync());
        Assert.Equal([("Lernt", (DateOnly?)town.Today), ("Lernt-Weiter", null)], details.Select(detail => (detail.Surname, detail.ValidTo)));
        Assert.Equal(town.Today, details[1].ValidFrom);
        var shown = (await town.Hanna.GetAsync($"/people/{lena}")).IsOk();
        Assert.Equal(2, shown.All("section[aria-labelledby=verlauf] tbody tr").Count);
    }

    [Fact]
    public async Task An_older_window_overwrites_nothing_until_its_owner_has_seen_what_stands_there()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "finanzen");
        var (mine, theirs) = ((await town.Hanna.GetAsync($"/people/{lena}/edit")).IsOk(), (await town.Hanna.GetAsync($"/people/{lena}/edit")).IsOk());
        (await town.Hanna.SubmitAsync(theirs, "main form", ("PersonnelNumber", "77"))).Is(HttpStatusCode.Redirect);
        var conflict = (await town.Hanna.SubmitAsync(mine, "main form", ("GivenName", "Helena"))).IsOk();
        Assert.Contains("77", conflict.One(".ac-errors").TextContent, StringComparison.Ordinal);
        Assert.Equal("Helena", conflict.One("#GivenName").GetAttribute("value"));
        Assert.Equal("Lena", (await town.NowAsync(lena)).GivenName);
        (await town.Hanna.SubmitAsync(conflict, "main form", ("PersonnelNumber", "77"))).Is(HttpStatusCode.Redirect);
        Assert.Equal("Helena", (await town.NowAsync(lena)).GivenName);
    }

    [Fact]
    public async Task A_new_email_is_the_one_to_sign_in_with()
    {
        var town = await TownHall.OpenAsync(academy);
        var karl = await academy.EmployAsync(Cast.Karl with { Town = await TownOf(town) });
        var page = (await town.Hanna.GetAsync($"/people/{karl.Id}/edit")).IsOk();
        var email = $"neu-{Guid.NewGuid():N}@stadt.example";
        (await town.Hanna.SubmitAsync(page, "main form", ("Email", email))).Is(HttpStatusCode.Redirect);
        (await academy.Stranger().SignInAsync(karl.Email, RunningAcademy.Password)).IsOk();
        (await academy.Stranger().SignInAsync(email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_address_that_another_account_signs_in_with_is_refused_even_across_towns()
    {
        var (town, elsewhere) = (await TownHall.OpenAsync(academy), await academy.EmployAsync(Cast.Tom));
        var karl = await academy.EmployAsync(Cast.Karl with { Town = await TownOf(town) });
        var page = (await town.Hanna.GetAsync($"/people/{karl.Id}/edit")).IsOk();
        var answer = (await town.Hanna.SubmitAsync(page, "main form", ("Email", elsewhere.Email.ToUpperInvariant()))).IsOk();
        Assert.Equal("true", answer.One("#Email").GetAttribute("aria-invalid"));
        Assert.DoesNotContain("Tamm", answer.Text, StringComparison.Ordinal);
        Assert.Equal("true", (await town.Hanna.SubmitAsync(page, "main form", ("Email", ""))).IsOk().One("#Email").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Hr_cannot_take_over_anybody_with_a_role_by_way_of_the_address_or_the_number()
    {
        var town = await TownHall.OpenAsync(academy);
        // Not in yet, too: the role would be there with the first sign-in.
        foreach (var who in new[] { Cast.Andrea, Cast.Tarik, Cast.Hanna, Cast.Andrea with { HasAccount = false } })
        {
            var person = await academy.EmployAsync(who with { Town = await TownOf(town) });
            var page = (await town.Hanna.GetAsync($"/people/{person.Id}/edit")).IsOk();
            foreach (var field in new[] { "Email", "PersonnelNumber" })
                Assert.Equal("true", (await town.Hanna.SubmitAsync(page, "main form", (field, "meine@stadt.example"))).IsOk().One($"#{field}").GetAttribute("aria-invalid"));
            (await town.Hanna.SubmitAsync(page, "main form", ("Surname", "Adler-Neu"))).Is(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Whoever_administers_as_well_changes_the_ways_in_of_people_with_a_role()
    {
        var town = await TownHall.OpenAsync(academy, Role.Administrator);
        var (tarik, email) = (await academy.EmployAsync(Cast.Tarik with { Town = await TownOf(town) }), $"neu-{Guid.NewGuid():N}@stadt.example");
        (await town.Hanna.SubmitAsync((await town.Hanna.GetAsync($"/people/{tarik.Id}/edit")).IsOk(), "main form", ("Email", email), ("PersonnelNumber", "T-1"))).Is(HttpStatusCode.Redirect);
        Assert.Equal((email, "T-1"), await town.AskAsync(db => db.People.Where(person => person.Id == tarik.Id).Select(person => ValueTuple.Create(person.Email, person.PersonnelNumber)).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_came_and_went_on_one_day_has_a_history_of_that_day()
    {
        var town = await TownHall.OpenAsync(academy);
        var page = (await town.Hanna.FollowAsync(await town.Hanna.PostAsync("/people/new", Form("Eintags", "Fliege", "E1")))).IsOk();
        page = (await town.Hanna.FollowAsync(await town.Hanna.SubmitAsync(page, "form[action$='handler=leave']"))).IsOk();
        Assert.Single(page.All("section[aria-labelledby=verlauf] tbody tr"));
    }

    [Fact]
    public async Task The_last_administrator_and_oneself_can_not_be_marked_as_gone()
    {
        var town = await TownHall.OpenAsync(academy);
        var (andrea, anton) = (await academy.EmployAsync(Cast.Andrea with { Town = await TownOf(town) }), await academy.EmployAsync(Cast.Andrea with { Town = await TownOf(town) }));
        (await town.Hanna.PostAsync($"/people/{anton.Id}?handler=leave")).Is(HttpStatusCode.Redirect);
        foreach (var stays in new[] { andrea, town.Hr })
        {
            Assert.True((await town.Hanna.PostAsync($"/people/{stays.Id}?handler=leave")).IsOk().Has("[role=alert]"));
            Assert.Null(await town.AskAsync(db => db.People.Where(person => person.Id == stays.Id).Select(person => person.LeftOn).SingleAsync()));
        }
    }

    [Fact]
    public async Task Whoever_leaves_is_gone_from_today_on_and_can_come_back()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "tiefbau");
        var page = (await town.Hanna.GetAsync($"/people/{lena}")).IsOk();
        var left = (await town.Hanna.FollowAsync(await town.Hanna.SubmitAsync(page, "form[action$='handler=leave']"))).IsOk();
        Assert.Equal(town.Today, await town.AskAsync(db => db.People.Where(person => person.Id == lena).Select(person => person.LeftOn).SingleAsync()));
        // A window that was open before leads to where she can be taken back.
        Assert.Contains(new Words("de")["People_EditLeft"], (await town.Hanna.FollowAsync(await town.Hanna.GetAsync($"/people/{lena}/edit"))).IsOk().Text, StringComparison.Ordinal);
        (await town.Hanna.FollowAsync(await town.Hanna.SubmitAsync(left, "form[action$='handler=return']"))).IsOk();
        Assert.Equal((await town.UnitAsync("tiefbau")).UnitId, (await town.NowAsync(lena)).UnitId);
        Assert.Equal([AuditAction.PersonLeft, AuditAction.PersonReturned], await town.AskAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == lena).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task From_somebodys_page_one_comes_to_what_is_asked_of_them()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "tiefbau");
        var link = (await town.Hanna.GetAsync($"/people/{lena}")).IsOk().One($"a[href='/assignments/exceptions/{lena}']");
        Assert.Contains("Lena", (await town.Hanna.GetAsync(link.GetAttribute("href")!)).IsOk().Text);
    }

    [Fact]
    public async Task Whoever_has_no_name_any_more_can_not_come_back()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await town.HireAsync("Lena", "Lernt", "tiefbau", "P77", "lena77@rathaus.example");
        await town.Hanna.SubmitAsync((await town.Hanna.GetAsync($"/people/{lena}")).IsOk(), "form[action$='handler=leave']");
        await academy.Services.GetRequiredService<RetentionRun>().RunAsync(town.Id, new(new Dictionary<RetentionClock, int> { [RetentionClock.Account] = 0, [RetentionClock.Proof] = 0 }), town.Today);
        var page = (await town.Hanna.GetAsync($"/people/{lena}")).IsOk();
        Assert.StartsWith("Person ", page.Heading, StringComparison.Ordinal);
        Assert.False(page.Has("form[action$='handler=return']"));
        foreach (var word in new[] { "Lernt", "P77", "lena77" }) Assert.DoesNotContain(word, page.Text);
        await town.Hanna.PostAsync($"/people/{lena}?handler=return");
        Assert.NotNull(await town.AskAsync(db => db.People.Where(person => person.Id == lena).Select(person => person.LeftOn).SingleAsync()));
    }

    [Fact]
    public async Task Hr_of_a_part_sees_and_changes_only_its_people()
    {
        var town = await TownHall.OpenAsync(academy);
        var petra = await town.PartlyHrAsync("bauen");
        var (tim, fritz, nobody) = (await town.HireAsync("Tim", "Tief", "tiefbau"), await town.HireAsync("Fritz", "Finanz", "finanzen", "F-1"), await town.HireAsync("Ohne", "Einheit"));
        Assert.Equal(["Tief, Tim"], (await petra.GetAsync("/people")).IsOk().All("tbody th a").Select(Answer.Words));
        Assert.Empty((await petra.GetAsync("/people?unit=finanzen")).IsOk().All("tbody tr"));
        (await petra.GetAsync($"/people/{tim}")).IsOk();
        foreach (var hidden in new[] { fritz, nobody })
        {
            (await petra.GetAsync($"/people/{hidden}")).Is(HttpStatusCode.NotFound);
            (await petra.GetAsync($"/people/{hidden}/edit")).Is(HttpStatusCode.NotFound);
            (await petra.PostAsync($"/people/{hidden}?handler=leave")).Is(HttpStatusCode.NotFound);
        }
        Assert.True((await petra.PostAsync("/people/new", Form("Neu", "Nina", unit: "finanzen"))).IsOk().Has("#Unit[aria-invalid]"));
        Assert.True((await petra.PostAsync("/people/new", Form("Neu", "Nina"))).IsOk().Has("#Unit[aria-invalid]"));
        var taken = (await petra.PostAsync("/people/new", Form("Neu", "Nina", "F-1", unit: "tiefbau"))).IsOk();
        Assert.DoesNotContain("Fritz", taken.Text, StringComparison.Ordinal);
        (await petra.PostAsync("/people/new", Form("Neu", "Nina", unit: "tiefbau"))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_page_of_a_person_shows_status_and_dates_and_no_answers()
    {
        var town = await TownHall.OpenAsync(academy);
        var lena = await academy.EmployAsync(Cast.Lena with { Town = await TownOf(town) });
        var learning = await academy.ClientOf(lena);
        (await learning.PostAsync($"/courses/{ProbeContent.Course}/{ProbeContent.First}")).Is(HttpStatusCode.Redirect);
        using var sql = await SqlListener.StartAsync(academy);
        var page = (await town.Hanna.GetAsync($"/people/{lena.Id}")).IsOk();
        Assert.Single(page.All("section[aria-labelledby=kurse] tbody tr"));
        Assert.DoesNotContain(sql.Statements, text => text.Contains("QuizAttempts", StringComparison.Ordinal) || text.Contains("AttemptAnswer", StringComparison.Ordinal) || text.Contains("PrivateNotes", StringComparison.Ordinal));
    }

    private static Task<string> TownOf(TownHall town) => town.AskAsync(db => db.Organisations.Where(known => known.Id == town.Id).Select(known => known.Name).SingleAsync());
}
