using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

/// <summary>Signing in with an account elsewhere, against a real provider.</summary>
public sealed class ProviderTests(ProviderSite site) : IClassFixture<ProviderSite>
{
    private RunningAcademy Academy => site.Academy;

    private static string NewSubject() => $"sub-{Guid.NewGuid():N}";

    private static Task<bool> IsSignedInAsync(Visitor visitor) => ProviderSite.IsSignedInAsync(visitor);

    /// <summary>Somebody whom the provider knows by their personnel number.</summary>
    private async Task<(Employee Person, string Subject)> KnownAsync(Character who, object? more = null)
    {
        var person = await Academy.EmployAsync(who);
        var subject = NewSubject();
        var number = await Academy.AskAsync(person.OrganisationId, db => db.People.Where(p => p.Id == person.Id).Select(p => p.PersonnelNumber).SingleAsync());
        var claims = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        (claims["name"], claims["personnel_number"]) = (person.Name, number);
        await site.Provider.TellAsync(subject, claims);
        return (person, subject);
    }

    private async Task<PendingSignIn?> PendingAsync(Guid organisation, string subject) => await Academy.AskAsync(organisation, db => db.PendingSignIns.AsNoTracking().SingleOrDefaultAsync(p => p.Subject == subject));

    [Fact]
    public async Task The_sign_in_page_offers_it_first()
    {
        var page = (await Academy.Stranger().GetAsync("/account/login?returnUrl=%2Fcertificates")).IsOk();
        Assert.Equal("/certificates", page.One("main form[action='/account/login/provider']:has(button.kern-btn--primary) [name=ReturnUrl]").GetAttribute("value"));
        Assert.Single(page.All("main button.kern-btn--primary"));
    }

    [Fact]
    public async Task No_page_elsewhere_begins_a_session_by_a_link_or_a_form_of_its_own()
    {
        Assert.Equal("/account/login?returnUrl=%2Fcourses", (await Academy.Stranger().GetAsync("/account/login/provider?returnUrl=%2Fcourses")).Is(HttpStatusCode.Redirect).Location);
        (await Academy.Stranger().PostBareAsync("/account/login/provider", ("ReturnUrl", "/courses"))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_session_that_is_open_at_the_provider_signs_in_and_proves_nothing()
    {
        var (_, subject) = await KnownAsync(Cast.Lena);
        var visitor = Academy.Stranger();
        await site.SignInAsync(visitor, subject);
        // Nobody is asked there any more: it answers by itself, and a new session begins here.
        Assert.Equal("/courses", (await site.SignInAsync(visitor, "nobody-is-asked")).IsOk().Address);
        foreach (var address in new[] { "/account/manage/passkeys", "/account/manage/data.zip" })
            Assert.StartsWith("/account/confirm", (await visitor.GetAsync(address)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Administrator)]
    public async Task A_personnel_number_alone_hands_on_no_role(string role)
    {
        var (lena, subject) = await KnownAsync(Cast.Lena with { Roles = [role] });
        var visitor = Academy.Stranger();
        await site.SignInAsync(visitor, subject);
        Assert.False(await IsSignedInAsync(visitor));
        Assert.NotNull(await PendingAsync(lena.OrganisationId, subject));
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_told_that_the_provider_did_not_answer()
    {
        var visitor = await Academy.ClientOf(Cast.Lena);
        var page = await ProviderSite.FollowAsync(visitor, await visitor.GetAsync("/account/provider/callback?error=access_denied&state=x"), "x");
        Assert.Equal("/account/confirm?problem=provider", page.IsOk().Address);
        Assert.Contains(new Words("de")["Provider_Failed"], page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data", "logout_token=x")]
    [InlineData("multipart/form-data; boundary=x", "--y")]
    [InlineData("application/x-www-form-urlencoded", null)]
    public async Task What_says_that_somebody_signed_out_and_cannot_be_read_is_refused(string kind, string? body)
    {
        body ??= string.Join('&', Enumerable.Range(0, 1100).Select(i => $"k{i}=1"));
        var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", kind);
        (await Academy.Stranger().SendAsync(new(HttpMethod.Post, "/account/provider/backchannel-logout") { Content = content })).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_is_known_comes_in_and_is_the_same_person_next_time_whatever_else_is_said_of_them()
    {
        var (lena, subject) = await KnownAsync(Cast.Lena);
        var visitor = Academy.Stranger();
        var page = (await site.SignInAsync(visitor, subject, "/courses?q=probe")).IsOk();
        Assert.Equal("/courses?q=probe", page.Address);
        Assert.Contains(lena.Name, page.Html, StringComparison.Ordinal);

        await site.Provider.TellAsync(subject, new { name = "Jemand Anders", email = "anders@academy.example" });
        Assert.Contains(lena.Name, (await site.SignInAsync(Academy.Stranger(), subject)).IsOk().Html, StringComparison.Ordinal);
        Assert.Equal([AuditAction.SignInLinked], await Academy.AskAsync(lena.OrganisationId, db => db.AuditEntries.Where(e => e.SubjectId == lena.Id).Select(e => e.Action).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_came_in_from_there_is_out_as_well_when_everybody_is_signed_out()
    {
        var (_, subject) = await KnownAsync(Cast.Lena);
        var visitor = Academy.Stranger();
        (await site.SignInAsync(visitor, subject)).IsOk();
        var andrea = await Academy.ClientOf(Cast.Andrea);
        (await andrea.PostAsync("/admin/accounts/sign-out", ("keep", "true"))).Is(HttpStatusCode.Redirect);
        Assert.False(await IsSignedInAsync(visitor));
        Assert.True(await IsSignedInAsync(andrea));
    }

    [Fact]
    public async Task The_same_email_address_is_no_proof_and_waits_for_an_administrator()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        var subject = NewSubject();
        await site.Provider.TellAsync(subject, new { name = lena.Name, email = lena.Email });
        var visitor = Academy.Stranger();
        Assert.Equal("/account/provider?returnUrl=%2Fcourses", (await site.SignInAsync(visitor, subject)).IsOk().Address);
        Assert.False(await IsSignedInAsync(visitor));
        var pending = await PendingAsync(lena.OrganisationId, subject);
        Assert.Equal((site.Provider.Issuer, lena.Email, false), (pending!.Issuer, pending.Email, pending.IsRefused));
        await site.SignInAsync(Academy.Stranger(), subject);
        Assert.Equal(1, await Academy.AskAsync(lena.OrganisationId, db => db.PendingSignIns.CountAsync(p => p.Subject == subject)));
    }

    [Fact]
    public async Task A_second_account_with_the_same_personnel_number_waits()
    {
        var (lena, subject) = await KnownAsync(Cast.Lena);
        await site.SignInAsync(Academy.Stranger(), subject);
        var number = await Academy.AskAsync(lena.OrganisationId, db => db.People.Where(p => p.Id == lena.Id).Select(p => p.PersonnelNumber).SingleAsync());
        var other = NewSubject();
        await site.Provider.TellAsync(other, new { name = "Zweite", personnel_number = number });
        var visitor = Academy.Stranger();
        await site.SignInAsync(visitor, other);
        Assert.False(await IsSignedInAsync(visitor));
        Assert.NotNull(await PendingAsync(lena.OrganisationId, other));
    }

    [Fact]
    public async Task Roles_and_unit_follow_the_provider_at_each_sign_in_and_other_roles_are_left_alone()
    {
        var (andrea, subject) = await KnownAsync(Cast.Andrea with { Roles = [] }, new { groups = new[] { "ki-personal", "irgendwas" }, department = "FB 6" });
        await Academy.AskAsync(andrea.OrganisationId, async db =>
        {
            if (await db.Units.AnyAsync(u => u.Key == "bauen")) return 0;
            var unit = new Unit { OrganisationId = andrea.OrganisationId, Key = "bauen" };
            unit.Change("Bauen", null, Academy.Clock.Today.AddYears(-1));
            db.Units.Add(unit);
            return await db.SaveChangesAsync();
        });
        var visitor = Academy.Stranger();
        (await site.SignInAsync(visitor, subject)).IsOk();
        (await visitor.GetAsync("/reports/completions")).IsOk();
        // A role of which the provider knows nothing.
        await Academy.AskAsync(andrea.OrganisationId, db => { db.RoleGrants.Add(new() { OrganisationId = andrea.OrganisationId, PersonId = andrea.Id, Role = Role.Administrator }); return db.SaveChangesAsync(); });
        Assert.Equal([Role.Administrator, Role.Hr], await RolesOf(andrea));
        Assert.Equal("bauen", await Academy.AskAsync(andrea.OrganisationId, db => db.PersonDetails.Where(d => d.PersonId == andrea.Id && d.ValidTo == null).Select(d => db.Units.First(u => u.Id == d.UnitId).Key).SingleAsync()));

        var number = await Academy.AskAsync(andrea.OrganisationId, db => db.People.Where(p => p.Id == andrea.Id).Select(p => p.PersonnelNumber).SingleAsync());
        await site.Provider.TellAsync(subject, new { personnel_number = number, groups = "ki-kurse", department = "gibt es nicht" });
        await site.SignInAsync(Academy.Stranger(), subject);
        Assert.Equal([Role.Administrator, Role.Trainer], await RolesOf(andrea));
        var noted = await Academy.AskAsync(andrea.OrganisationId, db => db.AuditEntries.Where(e => e.SubjectId == andrea.Id).Select(e => e.Action).ToListAsync());
        Assert.Equal([AuditAction.RoleGranted, AuditAction.RoleGranted, AuditAction.RoleWithdrawn, AuditAction.SignInLinked, AuditAction.UnitChanged], noted.Order());
    }

    [Fact]
    public async Task An_administrator_links_creates_and_refuses()
    {
        var andrea = await Academy.ClientOf(Cast.Andrea);
        var (karl, town) = (await Academy.EmployAsync(Cast.Karl), Cast.Home);
        var (known, fresh, wrong) = (NewSubject(), NewSubject(), NewSubject());
        await site.Provider.TellAsync(known, new { name = karl.Name, email = karl.Email });
        await site.Provider.TellAsync(fresh, new { name = "Frida Frisch", email = "frida@academy.example" });
        await site.Provider.TellAsync(wrong, new { name = "Fritz Falsch" });
        foreach (var subject in new[] { known, fresh, wrong }) await site.SignInAsync(Academy.Stranger(), subject);
        Assert.Contains("Frida Frisch", (await andrea.GetAsync("/admin/sign-ins")).IsOk().Text, StringComparison.Ordinal);

        async Task<Answer> CardOf(string subject) => (await andrea.GetAsync($"/admin/sign-ins/{(await PendingAsync(karl.OrganisationId, subject))!.Id}")).IsOk();
        (await andrea.SubmitAsync(await CardOf(known), $"form:has([name=person][value='{karl.Id}'])")).Is(HttpStatusCode.Redirect);
        (await andrea.SubmitAsync(await CardOf(fresh), "form[action$='handler=create']")).Is(HttpStatusCode.Redirect);
        (await andrea.SubmitAsync(await CardOf(wrong), "form[action$='handler=refuse']")).Is(HttpStatusCode.Redirect);

        foreach (var (subject, name) in new[] { (known, karl.Name), (fresh, "Frida Frisch") })
        {
            var visitor = Academy.Stranger();
            Assert.Contains(name, (await site.SignInAsync(visitor, subject)).IsOk().Html, StringComparison.Ordinal);
            Assert.True(await IsSignedInAsync(visitor));
        }
        var refused = Academy.Stranger();
        var page = (await site.SignInAsync(refused, wrong)).IsOk();
        Assert.Contains(new Words("de")["Provider_Refused"], page.Text, StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync(refused));
    }

    [Fact]
    public async Task Somebody_new_is_looked_at_as_if_typed_and_taken_on_once_whatever_is_clicked()
    {
        var andrea = await Academy.ClientOf(Cast.Andrea);
        var karl = await Academy.EmployAsync(Cast.Karl);
        var subject = NewSubject();
        // The provider has not looked whether it is theirs.
        await site.Provider.TellAsync(subject, new { name = "Frieda Fremd", email = karl.Email.ToUpperInvariant() });
        await site.SignInAsync(Academy.Stranger(), subject);
        var address = $"/admin/sign-ins/{(await PendingAsync(karl.OrganisationId, subject))!.Id}";
        Task<Answer> CreateAsync(string given, string email) => andrea.PostAsync($"{address}?handler=create", ("GivenName", given), ("Surname", "Fremd"), ("Email", email));
        foreach (var (given, email) in new[] { ("Frieda", karl.Email), ("Frieda", "keine"), ("", ""), (new string('x', 101), ""), ("Fri\u0007eda", "") })
        {
            var refused = (await CreateAsync(given, email)).IsOk();
            Assert.True(refused.Has("[role=alert]"), given);
            Assert.Equal(email, refused.One("#Email").GetAttribute("value") ?? "");
        }
        var answers = await Academy.AllAsync(() => CreateAsync(" Frieda ", ""), () => CreateAsync(" Frieda ", ""));
        Assert.All(answers, answer => answer.Is(HttpStatusCode.Redirect));
        var frieda = await Academy.AskAsync(karl.OrganisationId, db => db.PersonDetails.SingleAsync(detail => detail.Surname == "Fremd"));
        Assert.Equal("Frieda", frieda.GivenName);
        Assert.Equal([AuditAction.AccountCreated, AuditAction.SignInLinked, AuditAction.PersonAdded], await Academy.AskAsync(karl.OrganisationId, async db => (await db.AuditEntries.Where(entry => entry.SubjectId == frieda.PersonId).Select(entry => entry.Action).ToListAsync()).Order()));
        var visitor = Academy.Stranger();
        Assert.Contains("Frieda Fremd", (await site.SignInAsync(visitor, subject)).IsOk().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_of_the_town_decides()
    {
        var subject = NewSubject();
        await site.Provider.TellAsync(subject, new { name = "Wartet Weiter" });
        var hanna = await Academy.EmployAsync(Cast.Hanna);
        await site.SignInAsync(Academy.Stranger(), subject);
        var address = $"/admin/sign-ins/{(await PendingAsync(hanna.OrganisationId, subject))!.Id}";
        (await (await Academy.ClientOf(hanna)).GetAsync(address)).Is(HttpStatusCode.Forbidden);
        (await (await Academy.ClientOf(hanna)).PostAsync($"{address}?handler=create", ("GivenName", "X"), ("Surname", "Y"))).Is(HttpStatusCode.Forbidden);
        (await (await Academy.ClientOf(Cast.Tom with { Roles = [Role.Administrator] })).GetAsync(address)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Signed_in_already_one_links_the_account_and_can_part_with_it()
    {
        const string page = "/account/manage/sign-ins";
        var karl = await Academy.EmployAsync(Cast.Karl);
        var subject = NewSubject();
        var visitor = await Academy.ClientOf(karl);
        var linked = await ProviderSite.FollowAsync(visitor, await visitor.PostAsync($"{page}?handler=link"), subject);
        Assert.True(linked.IsOk().Has("main [role=status]"), linked.Text);
        Assert.Contains(karl.Name, (await site.SignInAsync(Academy.Stranger(), subject)).IsOk().Html, StringComparison.Ordinal);

        (await visitor.SubmitAsync(await visitor.GetAsync(page), "main li form")).Is(HttpStatusCode.Redirect);
        var stranger = Academy.Stranger();
        await site.SignInAsync(stranger, subject);
        Assert.False(await IsSignedInAsync(stranger));
    }

    [Fact]
    public async Task Somebody_elses_account_is_not_taken_over_by_linking()
    {
        var (lena, subject) = await KnownAsync(Cast.Lena);
        await site.SignInAsync(Academy.Stranger(), subject);
        var karl = await Academy.ClientOf(Cast.Karl);
        var refused = await ProviderSite.FollowAsync(karl, await karl.PostAsync("/account/manage/sign-ins?handler=link"), subject);
        Assert.True(refused.IsOk().Has("[role=alert]"));
        Assert.Contains(lena.Name, (await site.SignInAsync(Academy.Stranger(), subject)).IsOk().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_here_signs_out_there()
    {
        var (_, subject) = await KnownAsync(Cast.Lena);
        var visitor = Academy.Stranger();
        await site.SignInAsync(visitor, subject);
        var home = await ProviderSite.FollowAsync(visitor, await visitor.PostAsync("/account/logout"), subject);
        Assert.Equal("/", home.IsOk().Address);
        Assert.False(await IsSignedInAsync(visitor));
        // The provider asks who it is again.
        var asked = await ProviderSite.StartAsync(visitor);
        asked = await visitor.GetAsync(asked.Response.Headers.GetValues("Refresh").Single()["0;url=".Length..]);
        while (asked.Response.Headers.Location is { } next) asked = await visitor.GetAsync(new Uri(asked.Response.RequestMessage!.RequestUri!, next).ToString());
        Assert.True(asked.Has("input[name=login]"), asked.Text);
    }

    [Fact]
    public async Task Signing_out_there_signs_out_here()
    {
        var (_, subject) = await KnownAsync(Cast.Lena);
        var (visitor, elsewhere) = (Academy.Stranger(), Academy.Stranger());
        await site.SignInAsync(visitor, subject);
        await site.SignInAsync(elsewhere, subject);
        Assert.True(await IsSignedInAsync(visitor));
        await ProviderSite.FollowAsync(visitor, await visitor.GetAsync($"{site.Provider.Issuer}/session/end"), subject);
        for (var patience = 0; patience < 100 && await IsSignedInAsync(visitor); patience++) await Task.Delay(50);
        Assert.False(await IsSignedInAsync(visitor));
        // Another session at the provider is another session here.
        Assert.True(await IsSignedInAsync(elsewhere));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no.token.atall")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4IiwiYXVkIjoiYWNhZGVteSIsInN1YiI6IngiLCJldmVudHMiOnsiaHR0cDovL3NjaGVtYXMub3BlbmlkLm5ldC9ldmVudC9iYWNrY2hhbm5lbC1sb2dvdXQiOnt9fX0.")]
    public async Task Nobody_but_the_provider_ends_sessions_behind_the_browsers_back(string token) =>
        (await Academy.Stranger().PostBareAsync("/account/provider/backchannel-logout", ("logout_token", token))).Is(HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_token_that_signs_in_is_no_token_that_signs_out()
    {
        var (lena, subject) = await KnownAsync(Cast.Lena);
        var visitor = Academy.Stranger();
        await site.SignInAsync(visitor, subject);
        var leaving = await visitor.PostAsync("/account/logout");
        var hint = System.Web.HttpUtility.ParseQueryString(new Uri(leaving.Response.Headers.GetValues("Refresh").Single()["0;url=".Length..]).Query)["id_token_hint"]!;
        await site.SignInAsync(visitor, subject);
        (await Academy.Stranger().PostBareAsync("/account/provider/backchannel-logout", ("logout_token", hint))).Is(HttpStatusCode.BadRequest);
        Assert.True(await IsSignedInAsync(visitor));
        Assert.DoesNotContain(hint, string.Join(' ', await Academy.AskAsync(lena.OrganisationId, db => db.AccountSessions.Select(s => s.ProviderToken).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        var visitor = Academy.Stranger();
        foreach (var query in new[] { "", "?code=made-up&state=made-up", "?error=access_denied&state=x", "?state=" })
        {
            var page = await ProviderSite.FollowAsync(visitor, await visitor.GetAsync("/account/provider/callback" + query), "x");
            Assert.Equal("/account/login?problem=provider", page.IsOk().Address);
            Assert.True(page.Has(".ac-errors"));
        }
        Assert.False(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Before_something_that_decides_who_gets_in_the_provider_asks_again()
    {
        var (_, subject) = await KnownAsync(Cast.Lena);
        var visitor = Academy.Stranger();
        await site.SignInAsync(visitor, subject);
        Academy.Clock.Advance(TimeSpan.FromMinutes(16));
        var confirm = (await visitor.FollowAsync((await visitor.GetAsync("/account/manage/passkeys")).Is(HttpStatusCode.Redirect))).IsOk();
        var back = await ProviderSite.FollowAsync(visitor, await visitor.SubmitAsync(confirm, "form[action*='handler=provider']"), subject);
        Assert.Equal("/account/manage/passkeys", back.IsOk().Address);
    }

    [Fact]
    public async Task A_provider_that_is_away_or_sends_elsewhere_leaves_the_password_as_a_way_in()
    {
        var elsewhere = WebApplication.CreateSlimBuilder().Build();
        elsewhere.Urls.Add("http://127.0.0.1:0");
        // Where this leads there is a provider, and the settings don't name it.
        elsewhere.MapGet("/.well-known/openid-configuration", () => Results.Redirect(new Uri(site.Provider.Address, "/.well-known/openid-configuration").ToString()));
        await elsewhere.StartAsync(TestContext.Current.CancellationToken);
        await using (elsewhere)
            foreach (var authority in new[] { $"http://127.0.0.1:{IdentityProvider.FreePort()}", elsewhere.Urls.Single() })
            {
                await using var academy = new RunningAcademy { Settings = new Dictionary<string, string> { ["Academy:Oidc:Authority"] = authority, ["Academy:Oidc:ClientId"] = IdentityProvider.Client } };
                var visitor = academy.Stranger();
                var form = await visitor.FollowAsync((await ProviderSite.StartAsync(visitor)).Is(HttpStatusCode.Redirect));
                Assert.Contains(new Words("de")["Provider_Failed"], form.IsOk().Text, StringComparison.Ordinal);
                (await academy.Stranger().PostBareAsync("/account/provider/backchannel-logout", ("logout_token", "x"))).Is(HttpStatusCode.ServiceUnavailable);
                (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses")).IsOk();
            }
    }

    private Task<List<string>> RolesOf(Employee person) => Academy.AskAsync(person.OrganisationId, db => db.RoleGrants.Where(g => g.PersonId == person.Id).Select(g => g.Role).Order().ToListAsync());
}
