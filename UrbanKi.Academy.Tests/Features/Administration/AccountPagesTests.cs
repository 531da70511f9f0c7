using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Administration;

public sealed class AccountPagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private static string PageOf(Employee person) => $"/admin/accounts/{person.Id}";

    private Task<List<AuditAction>> NotedOf(Employee person) =>
        academy.AskAsync(person.OrganisationId, db => db.AuditEntries.Where(e => e.SubjectId == person.Id && e.ActorId != person.Id).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/accounts")]
    [InlineData("/admin/audit")]
    public async Task Only_administrators_come_in(string address)
    {
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(address)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Tarik }) (await (await academy.ClientOf(who)).GetAsync(address)).Is(HttpStatusCode.Forbidden);
        (await (await academy.ClientOf(Cast.Andrea)).GetAsync(address)).IsOk();
    }

    [Fact]
    public async Task Somebody_of_another_town_or_nobody_is_not_found_and_nothing_can_be_done_to_them()
    {
        var (andrea, tom) = (await academy.ClientOf(Cast.Andrea), await academy.EmployAsync(Cast.Tom));
        (await andrea.GetAsync(PageOf(tom))).Is(HttpStatusCode.NotFound);
        (await andrea.GetAsync($"/admin/accounts/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
        Assert.False((await andrea.GetAsync("/admin/accounts?q=Tamm")).IsOk().Has("tbody"));
        foreach (var handler in new[] { "roles", "names", "link", "secondFactor", "sessions" })
            (await andrea.PostAsync($"{PageOf(tom)}?handler={handler}", ("roles", Role.Administrator))).Is(HttpStatusCode.NotFound);
        Assert.Empty(await academy.AskAsync(tom.OrganisationId, db => db.RoleGrants.Where(g => g.PersonId == tom.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_person_is_found_by_name_address_and_number()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var andrea = await academy.ClientOf(Cast.Andrea);
        foreach (var words in new[] { lena.Name, lena.Email, "lern LENA" })
            Assert.True((await andrea.GetAsync($"/admin/accounts?q={Uri.EscapeDataString(words)}")).IsOk().Has($"a[href='{PageOf(lena)}']"), words);
        Assert.False((await andrea.GetAsync($"/admin/accounts?q={Uri.EscapeDataString(lena.Email)}&role=hr")).IsOk().Has($"a[href='{PageOf(lena)}']"));
    }

    [Fact]
    public async Task Roles_are_given_and_taken_and_noted()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var (andrea, hers) = (await academy.ClientOf(Cast.Andrea), await academy.ClientOf(lena));
        Assert.True((await andrea.FollowAsync(await andrea.PostAsync($"{PageOf(lena)}?handler=roles", ("roles", Role.Hr), ("roles", Role.Trainer)))).IsOk().Has("main [role=status]"));
        academy.Clock.Advance(TimeSpan.FromSeconds(61));
        (await hers.GetAsync("/reports/completions")).IsOk();
        (await andrea.PostAsync($"{PageOf(lena)}?handler=roles", ("roles", Role.Trainer), ("roles", "king"))).Is(HttpStatusCode.Redirect);
        Assert.Equal([Role.Trainer], await academy.AskAsync(lena.OrganisationId, db => db.RoleGrants.Where(g => g.PersonId == lena.Id).Select(g => g.Role).ToListAsync()));
        Assert.Equal([AuditAction.RoleGranted, AuditAction.RoleGranted, AuditAction.RoleWithdrawn], await NotedOf(lena));
    }

    [Fact]
    public async Task An_administrator_cannot_give_up_the_role_alone()
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var visitor = await academy.ClientOf(andrea);
        Assert.True((await visitor.PostAsync($"{PageOf(andrea)}?handler=roles", ("roles", Role.Hr))).IsOk().Has("[role=alert]"));
        Assert.Equal([Role.Administrator], await academy.AskAsync(andrea.OrganisationId, db => db.RoleGrants.Where(g => g.PersonId == andrea.Id).Select(g => g.Role).ToListAsync()));
    }

    [Fact]
    public async Task A_one_time_link_opens_the_door_to_somebody_who_forgot_and_is_noted()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var andrea = await academy.ClientOf(Cast.Andrea);
        var link = new Uri((await andrea.PostAsync($"{PageOf(lena)}?handler=link")).IsOk().One("main .ac-secret").TextContent);
        var visitor = academy.Stranger();
        (await visitor.SubmitAsync((await visitor.GetAsync(link.PathAndQuery)).IsOk(), "main form", ("Password", "Ein langer Satz reicht"))).Is(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/courses")).IsOk();
        Assert.Equal([AuditAction.PasswordLinkIssued, AuditAction.PasswordSetByLink], await NotedOf(lena));
    }

    [Fact]
    public async Task Whoever_has_no_account_yet_gets_one_with_the_link_if_there_is_an_address()
    {
        var nora = await academy.EmployAsync(Cast.Nora);
        var andrea = await academy.ClientOf(Cast.Andrea);
        await academy.AskAsync(nora.OrganisationId, db => db.People.Where(p => p.Id == nora.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Email, "nora@academy.example")));
        var link = new Uri((await andrea.PostAsync($"{PageOf(nora)}?handler=link")).IsOk().One("main .ac-secret").TextContent);
        var visitor = academy.Stranger();
        (await visitor.SubmitAsync((await visitor.GetAsync(link.PathAndQuery)).IsOk(), "main form", ("Password", "Ein langer Satz reicht"))).Is(HttpStatusCode.Redirect);
        // The first two are of one instant.
        Assert.Equal([AuditAction.AccountCreated, AuditAction.PasswordLinkIssued, AuditAction.PasswordSetByLink], (await NotedOf(nora)).Order());
    }

    [Fact]
    public async Task Whoever_has_no_address_comes_in_with_the_link_and_the_personnel_number_and_again_after_forgetting()
    {
        var nora = await academy.EmployAsync(Cast.Nora with { Roles = [Role.Trainer] });
        var andrea = await academy.ClientOf(Cast.Andrea);
        var number = await academy.AskAsync(nora.OrganisationId, db => db.People.Where(p => p.Id == nora.Id).Select(p => p.PersonnelNumber!).SingleAsync());
        foreach (var password in new[] { "Ein langer Satz reicht", "Noch ein langer Satz" })
        {
            var link = new Uri((await andrea.PostAsync($"{PageOf(nora)}?handler=link")).IsOk().One("main .ac-secret").TextContent);
            var visitor = academy.Stranger();
            (await visitor.SubmitAsync((await visitor.GetAsync(link.PathAndQuery)).IsOk(), "main form", ("Password", password))).Is(HttpStatusCode.Redirect);
            (await academy.Stranger().SignInAsync(number, password)).Is(HttpStatusCode.Redirect);
        }
        Assert.Equal(2, (await NotedOf(nora)).Count(action => action == AuditAction.PasswordLinkIssued));
        await academy.AskAsync(nora.OrganisationId, db => db.People.Where(p => p.Id == nora.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.PersonnelNumber, (string?)null)));
        Assert.True((await andrea.PostAsync($"{PageOf(nora)}?handler=link")).IsOk().Has("[role=alert]"));
    }

    [Fact]
    public async Task An_administrator_gives_somebody_with_a_role_another_address_and_number()
    {
        var (tarik, lena) = (await academy.EmployAsync(Cast.Tarik), await academy.EmployAsync(Cast.Lena));
        var andrea = await academy.ClientOf(Cast.Andrea);
        var email = $"neu-{Guid.NewGuid():N}@academy.example";
        foreach (var (address, number, field) in new[] { (lena.Email.ToUpperInvariant(), "T-1", "Email"), ("keine", "T-1", "Email"), ("", "T-1", "Email"), (email, new string('1', 41), "PersonnelNumber") })
        {
            var refused = (await andrea.SubmitAsync((await andrea.GetAsync(PageOf(tarik))).IsOk(), "form[action$='handler=names']", ("Email", address), ("PersonnelNumber", number))).IsOk();
            Assert.Equal("true", refused.One($"#{field}").GetAttribute("aria-invalid"));
            Assert.Equal(number, refused.One("#PersonnelNumber").GetAttribute("value"));
        }
        var page = (await andrea.FollowAsync(await andrea.SubmitAsync((await andrea.GetAsync(PageOf(tarik))).IsOk(), "form[action$='handler=names']", ("Email", email), ("PersonnelNumber", " T-1 ")))).IsOk();
        Assert.True(page.Has("main [role=status]"));
        Assert.Equal("T-1", page.One("#PersonnelNumber").GetAttribute("value"));
        (await academy.Stranger().SignInAsync(email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
        (await academy.Stranger().SignInAsync(tarik.Email, RunningAcademy.Password)).IsOk();
        Assert.Equal([AuditAction.EmailChanged, AuditAction.PersonChanged], (await NotedOf(tarik)).Order());
    }

    [Fact]
    public async Task Whoever_has_left_gets_no_link_and_one_from_before_opens_nothing()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var andrea = await academy.ClientOf(Cast.Andrea);
        var link = new Uri((await andrea.PostAsync($"{PageOf(lena)}?handler=link")).IsOk().One("main .ac-secret").TextContent);
        await academy.AskAsync(lena.OrganisationId, async db =>
        {
            (await db.People.Include(p => p.Details).SingleAsync(p => p.Id == lena.Id)).Leave(academy.Clock.Today);
            return await db.SaveChangesAsync();
        });
        var visitor = academy.Stranger();
        Assert.Contains("gilt nicht mehr", (await visitor.SubmitAsync((await visitor.GetAsync(link.PathAndQuery)).IsOk(), "main form", ("Password", "Ein langer Satz reicht"))).IsOk().Text, StringComparison.Ordinal);
        Assert.True((await andrea.PostAsync($"{PageOf(lena)}?handler=link")).IsOk().Has("[role=alert]"));
        Assert.Equal([AuditAction.PasswordLinkIssued], await NotedOf(lena));
    }

    [Fact]
    public async Task An_address_that_another_account_has_is_said_and_makes_no_second_account()
    {
        var (lena, nora) = (await academy.EmployAsync(Cast.Lena), await academy.EmployAsync(Cast.Nora));
        await academy.AskAsync(nora.OrganisationId, db => db.People.Where(p => p.Id == nora.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Email, lena.Email)));
        var page = (await (await academy.ClientOf(Cast.Andrea)).PostAsync($"{PageOf(nora)}?handler=link")).IsOk();
        Assert.True(page.Has("[role=alert]"));
        Assert.Equal(0, await academy.AskAsync(nora.OrganisationId, db => db.Users.CountAsync(a => a.PersonId == nora.Id)));
    }

    [Fact]
    public async Task A_lost_phone_is_reset_everybody_is_out_and_it_is_noted()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var hers = await academy.ClientOf(lena);
        await AuthenticatorApp.SetUpAsync(hers, academy.Clock);
        var andrea = await academy.ClientOf(Cast.Andrea);
        (await andrea.PostAsync($"{PageOf(lena)}?handler=secondFactor")).Is(HttpStatusCode.Redirect);
        (await hers.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
        Assert.Equal("/", (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal([AuditAction.SecondFactorReset], await NotedOf(lena));
    }

    [Fact]
    public async Task A_lost_device_is_signed_out_by_the_administrator()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var (hers, andrea) = (await academy.ClientOf(lena), await academy.ClientOf(Cast.Andrea));
        (await andrea.PostAsync($"{PageOf(lena)}?handler=sessions")).Is(HttpStatusCode.Redirect);
        (await hers.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
        Assert.Equal([AuditAction.SessionsEnded], await NotedOf(lena));
    }

    [Fact]
    public async Task The_log_says_who_did_what_to_whom_and_nothing_of_another_town()
    {
        var (lena, tom) = (await academy.EmployAsync(Cast.Lena), await academy.EmployAsync(Cast.Tom));
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var visitor = await academy.ClientOf(andrea);
        await visitor.PostAsync($"{PageOf(lena)}?handler=roles", ("roles", Role.Hr));
        await academy.AskAsync(tom.OrganisationId, async db =>
        {
            db.AuditEntries.Add(new() { OrganisationId = tom.OrganisationId, At = academy.Clock.GetUtcNow().UtcDateTime, Action = AuditAction.SettingChanged, SubjectId = tom.Id, Detail = "anderswo" });
            return await db.SaveChangesAsync();
        });
        var page = (await visitor.GetAsync($"/admin/audit?about={lena.Id}&kind=RoleGranted")).IsOk();
        var line = Answer.Words(page.One("tbody tr"));
        Assert.Contains(andrea.Name, line, StringComparison.Ordinal);
        Assert.Contains(lena.Name, line, StringComparison.Ordinal);
        Assert.Contains(Role.Hr, line, StringComparison.Ordinal);
        Assert.DoesNotContain("anderswo", (await visitor.GetAsync("/admin/audit?page=99")).IsOk().Text, StringComparison.Ordinal);
        (await visitor.GetAsync("/admin/audit?kind=99&page=-3&about=no-guid")).IsOk();
    }

    [Fact]
    public async Task Too_many_wrong_passwords_stand_in_the_log_once()
    {
        var karl = await academy.EmployAsync(Cast.Karl);
        var visitor = academy.Stranger();
        for (var i = 0; i < 12; i++) await visitor.SignInAsync(karl.Email, $"Falsch-{i}-Geraten");
        Assert.Equal([AuditAction.SignInPaused], await NotedOf(karl));
    }
}
