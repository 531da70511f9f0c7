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
    [InlineData("Input.DueOn", "24.12.2026", "DueOn")]
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
