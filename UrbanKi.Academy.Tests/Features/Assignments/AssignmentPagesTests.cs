using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Assignments;

public sealed class AssignmentPagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string What = "course:" + ProbeContent.Course;

    private static (string, string)[] Form(Employee whom, params (string, string)[] more) =>
        [("Input.What", What), ("Input.People", whom.Email), ("Input.Due", "date"), ("Input.DueOn", "2026-12-24"), .. more];

    private async Task<Standing?> StandingAsync(Employee whom) =>
        await academy.AskAsync(whom.OrganisationId, db => db.Standings.AsNoTracking().FirstOrDefaultAsync(standing => standing.PersonId == whom.Id));

    /// <summary>Assigned through the form; returns the address of the assignment.</summary>
    private static async Task<string> AssignAsync(Visitor hr, Employee whom, params (string, string)[] more) =>
        (await hr.PostAsync("/assignments/new?handler=save", Form(whom, more))).Is(HttpStatusCode.Redirect).Location!.Split('?')[0];

    [Fact]
    public async Task Shows_what_will_happen_before_it_happens()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var preview = (await hr.PostAsync("/assignments/new", Form(lena, ("Input.RepeatMonths", "12")))).IsOk();
        var text = preview.One("[role=status]").TextContent;
        Assert.Contains("1 Person", text, StringComparison.Ordinal);
        Assert.Contains("24. Dezember 2026", Plain(text), StringComparison.Ordinal);
        Assert.Contains("wieder dran bis 23. November 2027", Plain(text), StringComparison.Ordinal);
        Assert.Null(await StandingAsync(lena));

        var saved = await hr.SubmitAsync(preview, "main form", []);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Null(await StandingAsync(lena));
        await AssignAsync(hr, lena);
        Assert.Equal(new DateOnly(2026, 12, 24), (await StandingAsync(lena))!.DueOn);
    }

    [Fact]
    public async Task The_list_can_be_searched_for_whom_it_is_for_and_says_when_nothing_fits()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var address = await AssignAsync(hr, lena);
        Assert.True((await hr.GetAsync($"/assignments?q={Cast.Lena.Surname[..3].ToUpperInvariant()}")).IsOk().Has($"a[href='{address}']"));
        var none = (await hr.GetAsync("/assignments?q=%3Cb%3Egibt-es-nicht")).IsOk();
        Assert.False(none.Has($"a[href='{address}']"));
        Assert.Contains("<b>gibt-es-nicht", none.One("main [role=status]").TextContent, StringComparison.Ordinal);
        Assert.True(none.Has("a[href='/assignments']"));
    }

    [Fact]
    public async Task The_learner_finds_it_on_the_first_page_with_its_date()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        await AssignAsync(hr, lena);
        var home = (await (await academy.ClientOf(lena)).GetAsync("/")).IsOk();
        Assert.Contains("24. Dezember", Plain(home.One("section[aria-labelledby=faellig]").TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.What", "course:gibt-es-nicht", "What")]
    [InlineData("Input.What", "", "What")]
    [InlineData("Input.People", "niemand@academy.example", "People")]
    [InlineData("Input.People", "", "Everyone")]
    [InlineData("Input.DueOn", "24.12.", "DueOn")]
    [InlineData("Input.DueOn", "9999-12-31", "DueOn")]
    [InlineData("Input.DueOn", "31.12.2099", "DueOn")]
    [InlineData("Input.StartsOn", "9999-12-31", "StartsOn")]
    [InlineData("Input.StartsOn", "2199-12-31", "StartsOn")]
    [InlineData("Input.DueOn", "2020-01-01", "DueOn")]
    [InlineData("Input.Due", "", "DueByDate")]
    [InlineData("Input.Due", "days", "DueDays")]
    [InlineData("Input.RepeatMonths", "0", "RepeatMonths")]
    [InlineData("Input.RepeatMonths", "zwölf", "RepeatMonths")]
    [InlineData("Input.StartsOn", "morgen", "StartsOn")]
    public async Task What_is_wrong_is_told_at_its_field_and_nothing_is_lost(string name, string value, string field)
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var form = Form(lena, ("Input.Note", "Dienstanweisung 7")).Where(one => one.Item1 != name).Append((name, value)).ToArray();
        foreach (var handler in new[] { "", "?handler=save" })
        {
            var page = (await hr.PostAsync("/assignments/new" + handler, form)).IsOk();
            Assert.Equal($"#{field}", page.One(".ac-errors__list a").GetAttribute("href"));
            Assert.True(page.Has($"#{field}"), $"Nothing on the page is called {field}.");
            Assert.Equal("Dienstanweisung 7", page.One("#Note").GetAttribute("value"));
        }
        Assert.Null(await StandingAsync(lena));
    }

    [Fact]
    public async Task A_note_that_is_too_tooLongis_told_and_kept()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var page = (await hr.PostAsync("/assignments/new?handler=save", Form(lena, ("Input.Note", new string('x', 501))))).IsOk();
        Assert.Equal("#Note", page.One(".ac-errors__list a").GetAttribute("href"));
        Assert.Equal(501, page.One("#Note").GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Days_may_be_written_as_on_paper()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        (await hr.PostAsync("/assignments/new?handler=save", [.. Form(lena).Where(field => field.Item1 != "Input.DueOn"), ("Input.DueOn", "24.12.2026"), ("Input.StartsOn", "23/11/2026")])).Is(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2026, 12, 24), (await StandingAsync(lena))!.DueOn);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_assigns_once_and_whoever_fills_in_the_same_again_is_told()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var preview = await hr.SubmitAsync((await hr.GetAsync("/assignments/new")).IsOk(), "main form", Form(lena));
        var key = preview.One("input[name='Input.Key']").GetAttribute("value")!;
        (string, string)[] form = [.. Form(lena), ("Input.Key", key)];
        var first = (await hr.PostAsync("/assignments/new?handler=save", form)).Is(HttpStatusCode.Redirect);
        Assert.Equal(first.Location, (await hr.PostAsync("/assignments/new?handler=save", form)).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.Assignees.CountAsync(assignee => assignee.PersonId == lena.Id)));
        // Gone back to and changed, it is another one.
        Assert.NotEqual(first.Location, (await hr.PostAsync("/assignments/new?handler=save", [.. form, ("Input.RepeatMonths", "12")])).Is(HttpStatusCode.Redirect).Location);
        var address = first.Location!.Split('?')[0];
        Assert.True((await hr.PostAsync("/assignments/new", Form(lena))).IsOk().Has($"main .kern-alert a[href='{address}']"));
        Assert.False((await hr.PostAsync("/assignments/new", Form(lena, ("Input.Voluntary", "true")))).IsOk().Has($"main .kern-alert a[href='{address}']"));
    }

    [Fact]
    public async Task A_date_that_has_passed_stays_where_something_else_is_changed()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var address = await AssignAsync(hr, lena);
        await academy.AskAsync(lena.OrganisationId, db => db.Assignments.Where(one => address.EndsWith(one.Id.ToString())).ExecuteUpdateAsync(one => one.SetProperty(a => a.DueOn, new DateOnly(2026, 9, 30)).SetProperty(a => a.StartsOn, new DateOnly(2026, 8, 1))));
        var form = (await hr.GetAsync($"{address}/edit")).IsOk();
        var preview = (await hr.SubmitAsync(form, "main form", ("Input.Note", "Dienstanweisung 8"))).IsOk();
        Assert.False(preview.Has(".ac-errors"), preview.Text);
        Assert.True(preview.Has("#zuweisen"));
        // Another day that has passed is still none.
        Assert.Equal("#DueOn", (await hr.SubmitAsync(form, "main form", ("Input.DueOn", "2026-10-01"))).IsOk().One(".ac-errors__list a").GetAttribute("href"));
    }

    [Fact]
    public async Task Whoever_the_form_can_no_longer_name_stays_under_it_until_somebody_takes_them_out()
    {
        var (hr, lena, karl) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena), await academy.EmployAsync(Cast.Karl));
        var address = (await hr.PostAsync("/assignments/new?handler=save", [.. Form(lena).Where(field => field.Item1 != "Input.People"), ("Input.People", $"{lena.Email}\n{karl.Email}")])).Is(HttpStatusCode.Redirect).Location!.Split('?')[0];
        var count = () => academy.AskAsync(lena.OrganisationId, async db => (await db.Assignments.AsNoTracking().Include(one => one.Targets).ToListAsync()).Single(one => address.EndsWith($"{one.Id}", StringComparison.Ordinal)).Targets.Count);
        await academy.AskAsync(lena.OrganisationId, async db =>
        {
            (await db.People.Include(one => one.Details).SingleAsync(one => one.Id == lena.Id)).Leave(academy.Clock.Today);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(2, await count());
        var form = (await hr.GetAsync($"{address}/edit")).IsOk();
        Assert.Contains(Cast.Lena.Surname, form.One("label[for^='k-']").TextContent, StringComparison.Ordinal);
        var save = async (Answer page, (string, string)[] fields) => (await hr.PostAsync($"{address}/edit?handler=save", [("Input.People", karl.Email), ("Input.Due", "date"), ("Input.DueOn", "2027-01-31"), ("Input.Revision", page.One("input[name='Input.Revision']").GetAttribute("value")!), .. fields])).Is(HttpStatusCode.Redirect);
        await save(form, [("Input.Keep", form.One("input[name='Input.Keep']").GetAttribute("value")!)]);
        Assert.Equal(2, await count());
        await save((await hr.GetAsync($"{address}/edit")).IsOk(), []);
        Assert.Equal(1, await count());
    }

    [Fact]
    public async Task A_reason_that_is_too_tooLongis_told_and_kept()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var address = await AssignAsync(hr, lena);
        var tooLong = new string('x', 301);
        var answer = (await hr.SubmitAsync((await hr.GetAsync(address)).IsOk(), "#zuruecknehmen", ("why", tooLong), ("sure", "true"))).IsOk();
        Assert.True(answer.Has("#why-fehler"));
        Assert.False(answer.Has("#sure-fehler"));
        Assert.Equal(tooLong, answer.One("#why").GetAttribute("value"));
        Assert.True((await StandingAsync(lena))!.IsHeld);
    }

    [Fact]
    public async Task It_can_be_changed_and_a_window_that_is_behind_changes_nothing()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var address = await AssignAsync(hr, lena);
        var (first, second) = ((await hr.GetAsync($"{address}/edit")).IsOk(), (await hr.GetAsync($"{address}/edit")).IsOk());
        Assert.Equal("2026-12-24", first.One("#DueOn").GetAttribute("value"));
        var fields = (Answer page, string due) => Form(lena, ("Input.Revision", page.One("input[name='Input.Revision']").GetAttribute("value")!)).Where(one => one.Item1 != "Input.DueOn").Append(("Input.DueOn", due)).ToArray();
        (await hr.PostAsync($"{address}/edit?handler=save", fields(first, "2027-01-31"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2027, 1, 31), (await StandingAsync(lena))!.DueOn);
        var behind = (await hr.PostAsync($"{address}/edit?handler=save", fields(second, "2027-02-28"))).IsOk();
        Assert.True(behind.Has(".ac-errors"));
        Assert.Equal("2027-02-28", behind.One("#DueOn").GetAttribute("value"));
        Assert.Equal(new DateOnly(2027, 1, 31), (await StandingAsync(lena))!.DueOn);
    }

    [Fact]
    public async Task It_is_withdrawn_only_with_a_tick_and_stays_readable()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var address = await AssignAsync(hr, lena);
        var asked = (await hr.SubmitAsync((await hr.GetAsync(address)).IsOk(), "#zuruecknehmen", ("why", "Versehen"))).IsOk();
        Assert.True(asked.Has("#sure-fehler"));
        Assert.True((await StandingAsync(lena))!.IsHeld);
        (await hr.SubmitAsync(asked, "#zuruecknehmen", ("why", "Versehen"), ("sure", "true"))).Is(HttpStatusCode.Redirect);
        Assert.False((await StandingAsync(lena))!.IsHeld);
        Assert.Contains("Versehen", (await hr.GetAsync(address)).IsOk().Html, StringComparison.Ordinal);
        (await hr.GetAsync($"{address}/edit")).Is(HttpStatusCode.NotFound);
        Assert.True((await hr.GetAsync("/assignments?withdrawn=true")).IsOk().Has($"a[href='{address}']"));
        Assert.False((await hr.GetAsync("/assignments")).IsOk().Has($"a[href='{address}']"));
    }

    [Fact]
    public async Task Whoever_is_under_it_is_found_by_name_and_number()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var address = await AssignAsync(hr, lena);
        foreach (var (query, found) in new[] { ("Lernt", true), ("lena lernt", true), ("LÉRNT", true), ("Niemand", false), ("%", false), (string.Join(' ', Enumerable.Repeat("le", 1100)), true) })
            Assert.Equal(found, (await hr.GetAsync($"{address}?q={Uri.EscapeDataString(query)}")).IsOk().Has($"a[href^='/assignments/exceptions/{lena.Id}']"));
    }

    [Fact]
    public async Task Somebody_can_be_exempted_and_is_asked_again_afterwards()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        await AssignAsync(hr, lena);
        var address = $"/assignments/exceptions/{lena.Id}?course={ProbeContent.Course}";
        Assert.True((await hr.PostAsync($"{address}&handler=exempt", ("Until", "2026-12-31"))).IsOk().Has("#Reason-fehler"));
        Assert.True((await hr.PostAsync($"{address}&handler=exempt", ("Until", "2026-01-01"), ("Reason", "Elternzeit"))).IsOk().Has("#Until-fehler"));
        (await hr.PostAsync($"{address}&handler=exempt", ("Until", "2026-12-31"), ("Reason", "Elternzeit"))).Is(HttpStatusCode.Redirect);
        var standing = (await StandingAsync(lena))!;
        // The date has moved behind the exemption.
        Assert.Equal((Status.Exempt, new DateOnly(2027, 1, 28)), (standing.StatusOn(academy.Clock.Today), standing.DueOn));
        Assert.Contains("Elternzeit", (await hr.GetAsync("/assignments/exceptions")).IsOk().Html, StringComparison.Ordinal);
        (await hr.PostAsync($"{address}&handler=end")).Is(HttpStatusCode.Redirect);
        Assert.Equal(Status.Assigned, (await StandingAsync(lena))!.StatusOn(academy.Clock.Today));
    }

    [Fact]
    public async Task Somebody_can_be_given_more_time_and_attempts()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        (await hr.PostAsync("/assignments/new?handler=save", [("Input.What", "course:" + ProbeContent.GermanOnly), .. Form(lena).Where(field => field.Item1 != "Input.What")])).Is(HttpStatusCode.Redirect);
        var browser = await academy.ClientOf(lena);
        var quiz = $"/courses/{ProbeContent.GermanOnly}/quiz";
        await browser.PostAsync($"{quiz}?handler=start");
        await browser.SubmitAsync((await browser.GetAsync($"{quiz}?review=true")).IsOk(), "main form");
        Assert.False((await browser.GetAsync(quiz)).IsOk().Has("form[action*=start]"));

        var address = $"/assignments/exceptions/{lena.Id}?course={ProbeContent.GermanOnly}";
        Assert.True((await hr.PostAsync($"{address}&handler=allow", ("AllowReason", "Krankheit"))).IsOk().Has("#NewDue-fehler"));
        Assert.True((await hr.PostAsync($"{address}&handler=allow", ("AllowReason", "Krankheit"), ("Attempts", "200"))).IsOk().Has("#Attempts-fehler"));
        (await hr.PostAsync($"{address}&handler=allow", ("AllowReason", "Krankheit"), ("Attempts", "1"), ("NewDue", "2027-03-01"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2027, 3, 1), (await StandingAsync(lena))!.DueOn);
        Assert.True((await browser.GetAsync(quiz)).IsOk().Has("form[action*=start]"));
    }

    [Theory]
    [InlineData("9999-12-31", "NewDue")]
    [InlineData("31.12.2099", "NewDue")]
    [InlineData("31.12.2020", "NewDue")]
    [InlineData("irgendwann", "NewDue")]
    [InlineData("9999-12-31", "Until")]
    [InlineData("1.1.2190", "Until")]
    public async Task A_day_that_nobody_can_mean_is_told_at_its_field_and_nothing_is_lost(string day, string field)
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        await AssignAsync(hr, lena);
        var page = (await hr.GetAsync($"/assignments/exceptions/{lena.Id}?course={ProbeContent.Course}")).IsOk();
        var answer = (await hr.SubmitAsync(page, $"form:has(#{field})", (field, day), (field == "Until" ? "Reason" : "AllowReason", "Elternzeit"))).IsOk();
        Assert.True(answer.Has($"#{field}-fehler"));
        Assert.Equal((day, "Elternzeit"), (answer.One($"#{field}").GetAttribute("value"), answer.One(field == "Until" ? "#Reason" : "#AllowReason").GetAttribute("value")));
        Assert.Equal(new DateOnly(2026, 12, 24), (await StandingAsync(lena))!.DueOn);
    }

    [Fact]
    public async Task More_time_can_be_taken_back_and_a_form_that_is_sent_twice_gives_it_once()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        await AssignAsync(hr, lena);
        var address = $"/assignments/exceptions/{lena.Id}?course={ProbeContent.Course}";
        var form = (await hr.GetAsync(address)).IsOk();
        for (var i = 0; i < 2; i++) (await hr.SubmitAsync(form, "form:has(#NewDue)", ("NewDue", "1.3.2027"), ("Attempts", "1"), ("AllowReason", "Krankheit"))).Is(HttpStatusCode.Redirect);
        (await hr.SubmitAsync((await hr.GetAsync(address)).IsOk(), "form:has(#NewDue)", ("NewDue", "1.6.2036"), ("AllowReason", "Vertippt"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2036, 6, 1), (await StandingAsync(lena))!.DueOn);

        var given = (await hr.GetAsync(address)).IsOk();
        Assert.Equal(2, given.All("button[name=allowance]").Count);
        var slip = given.All("button[name=allowance]").Single(button => button.GetAttribute("aria-label")!.Contains("Vertippt", StringComparison.Ordinal)).GetAttribute("value")!;
        for (var i = 0; i < 2; i++) (await hr.SubmitAsync(given, "form:has(button[name=allowance])", ("allowance", slip))).Is(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2027, 3, 1), (await StandingAsync(lena))!.DueOn);
        given = (await hr.GetAsync(address)).IsOk();
        (await hr.SubmitAsync(given, "form:has(button[name=allowance])", ("allowance", given.One("button[name=allowance]").GetAttribute("value")!))).Is(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2026, 12, 24), (await StandingAsync(lena))!.DueOn);
        (await hr.PostAsync($"{address}&handler=back", ("allowance", "unfug"))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_exemption_that_ends_early_takes_back_the_time_that_it_brought()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        await AssignAsync(hr, lena);
        var address = $"/assignments/exceptions/{lena.Id}?course={ProbeContent.Course}";
        (await hr.SubmitAsync((await hr.GetAsync(address)).IsOk(), "form:has(#Until)", ("Until", "31.12.2030"), ("Reason", "Elternzeit"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2031, 1, 28), (await StandingAsync(lena))!.DueOn);
        (await hr.SubmitAsync((await hr.GetAsync(address)).IsOk(), "form[action*='handler=end']")).Is(HttpStatusCode.Redirect);
        Assert.Equal((Status.Assigned, new DateOnly(2026, 12, 24)), ((await StandingAsync(lena))!.StatusOn(academy.Clock.Today), (await StandingAsync(lena))!.DueOn));
    }

    [Fact]
    public async Task Hr_of_a_unit_sees_and_assigns_its_people_only()
    {
        var (lena, karl, tina) = (await academy.EmployAsync(Cast.Lena), await academy.EmployAsync(Cast.Karl), await academy.EmployAsync(new("Tina", "Teil", Cast.Home, Role.Hr)));
        var unit = new Unit { OrganisationId = lena.OrganisationId, Key = "teil" };
        unit.Change("Teil", null, academy.Clock.Today);
        await academy.AskAsync(lena.OrganisationId, async db =>
        {
            db.Units.Add(unit);
            (await db.PersonDetails.SingleAsync(detail => detail.PersonId == lena.Id)).UnitId = unit.Id;
            (await db.RoleGrants.SingleAsync(grant => grant.PersonId == tina.Id)).UnitId = unit.Id;
            return await db.SaveChangesAsync();
        });
        var (whole, part) = (await academy.ClientOf(Cast.Hanna), await academy.ClientOf(tina));
        var elsewhere = await AssignAsync(whole, karl);
        (await part.GetAsync(elsewhere)).Is(HttpStatusCode.NotFound);
        Assert.False((await part.GetAsync("/assignments")).IsOk().Has($"a[href='{elsewhere}']"));
        Assert.Equal("#People", (await part.PostAsync("/assignments/new?handler=save", Form(karl))).IsOk().One(".ac-errors__list a").GetAttribute("href"));
        Assert.Equal("#Everyone", (await part.PostAsync("/assignments/new?handler=save", Form(karl, ("Input.Everyone", "true")).Where(field => field.Item1 != "Input.People"))).IsOk().One(".ac-errors__list a").GetAttribute("href"));
        (await part.GetAsync($"/assignments/exceptions/{karl.Id}")).Is(HttpStatusCode.NotFound);
        (await part.GetAsync(await AssignAsync(part, lena))).IsOk();
    }

    [Fact]
    public async Task Hr_alone_may_assign_and_towns_do_not_mix()
    {
        var (hr, lena) = (await academy.ClientOf(Cast.Hanna), await academy.EmployAsync(Cast.Lena));
        var address = await AssignAsync(hr, lena);
        var addresses = new[] { "/assignments", "/assignments/new", "/assignments/exceptions", address, $"{address}/edit", $"/assignments/exceptions/{lena.Id}" };
        var (learner, administrator, elsewhere) = (await academy.ClientOf(lena), await academy.ClientOf(Cast.Andrea), await academy.ClientOf(Cast.Henning));
        foreach (var one in addresses)
        {
            (await learner.GetAsync(one)).Is(HttpStatusCode.Forbidden);
            (await administrator.GetAsync(one)).Is(HttpStatusCode.Forbidden);
            (await academy.Stranger().GetAsync(one)).Is(HttpStatusCode.Redirect);
        }
        foreach (var one in addresses.Skip(3)) (await elsewhere.GetAsync(one)).Is(HttpStatusCode.NotFound);
        (await elsewhere.PostAsync($"{address}?handler=withdraw", ("sure", "true"))).Is(HttpStatusCode.NotFound);
        Assert.Equal("#People", (await elsewhere.PostAsync("/assignments/new?handler=save", Form(lena))).IsOk().One(".ac-errors__list a").GetAttribute("href"));
        foreach (var nobody in new[] { $"/assignments/{Guid.NewGuid()}", "/assignments/unfug", $"/assignments/exceptions/{Guid.NewGuid()}" }) (await hr.GetAsync(nobody)).Is(HttpStatusCode.NotFound);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
