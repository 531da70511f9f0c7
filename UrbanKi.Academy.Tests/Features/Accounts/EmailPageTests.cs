using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Features.Accounts;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

/// <summary>Another e-mail address, from the wish to the confirmation, with a real mail server.</summary>
public sealed partial class EmailPageTests(MailSite site) : IClassFixture<MailSite>
{
    private const string Page = "/account/manage/email";

    private RunningAcademy Academy => site.Academy;

    [GeneratedRegex(@"https://lernen\.musterbach\.example(/account/manage/email/confirm\S+)")]
    private static partial Regex Link();

    private static string Someone() => $"neu-{Guid.NewGuid():N}@academy.example";

    private static async Task<Answer> AskAsync(Visitor visitor, string email) => await visitor.SubmitAsync((await visitor.GetAsync(Page)).IsOk(), "main form.ac-form", ("Email", email));

    private async Task<string> LinkToAsync(string email, int count = 1) => Link().Match((await site.Post.WaitForAsync(email, count))[^1].TextBody!).Groups[1].Value;

    private static async Task<Answer> ConfirmAsync(Visitor visitor, string link) => await visitor.SubmitAsync((await visitor.GetAsync(link)).IsOk(), "main form[action$=confirm]");

    private Task<List<AuditAction>> NotedAsync(Employee who) =>
        Academy.AskAsync(who.OrganisationId, db => db.AuditEntries.Where(entry => entry.SubjectId == who.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in()
    {
        foreach (var address in new[] { Page, $"{Page}/confirm?code=0" })
            Assert.StartsWith("/account/login", (await Academy.Stranger().GetAsync(address)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_counts_once_it_is_confirmed_and_the_old_one_learns_of_it()
    {
        var (lena, email) = (await Academy.EmployAsync(Cast.Lena), Someone());
        var (visitor, elsewhere) = (await Academy.ClientOf(lena), await Academy.ClientOf(lena));
        var asked = (await visitor.FollowAsync(await AskAsync(visitor, email))).IsOk();
        Assert.Contains(email, asked.One("section[aria-labelledby=offen]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Für Ihren Zugang wurde eine andere E-Mail-Adresse beantragt", Assert.Single(await site.Post.WaitForAsync(lena.Email)).Subject);
        var link = await LinkToAsync(email);
        // A mail program looks at the link before anybody does; and until somebody says yes nothing has changed.
        Assert.Contains(email, (await visitor.GetAsync(link)).IsOk().Text, StringComparison.Ordinal);
        (await Academy.Stranger().SignInAsync(email, RunningAcademy.Password)).IsOk();

        var done = (await visitor.FollowAsync(await ConfirmAsync(visitor, link))).IsOk();
        Assert.True(done.Has("main [role=status]"));
        Assert.False(done.Has("section[aria-labelledby=offen]"));
        Assert.Contains(email, done.One("main dl").TextContent, StringComparison.Ordinal);
        (await elsewhere.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
        (await Academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).IsOk();
        (await Academy.Stranger().SignInAsync(email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
        Assert.Equal("Ihre E-Mail-Adresse wurde geändert", (await site.Post.WaitForAsync(lena.Email, 2))[1].Subject);
        Assert.Equal(email, await Academy.AskAsync(lena.OrganisationId, db => db.People.Where(person => person.Id == lena.Id).Select(person => person.Email).SingleAsync()));
        Assert.Equal([AuditAction.EmailChangeAsked, AuditAction.EmailChanged], await NotedAsync(lena));
        Assert.Contains("gilt nicht mehr", (await visitor.GetAsync(link)).IsOk().Text, StringComparison.Ordinal);
        // No address stays with a mail that has gone.
        Assert.Equal(0, await Academy.AskAsync(lena.OrganisationId, db => db.OutgoingMails.CountAsync(mail => mail.PersonId == lena.Id && mail.State == MailState.Sent && mail.Address != null)));
    }

    [Fact]
    public async Task A_link_is_worth_nothing_to_anybody_else()
    {
        var email = Someone();
        var visitor = await Academy.ClientOf(Cast.Lena);
        (await AskAsync(visitor, email)).Is(HttpStatusCode.Redirect);
        var link = await LinkToAsync(email);
        Assert.StartsWith("/account/login", (await Academy.Stranger().GetAsync(link)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        var karl = await Academy.EmployAsync(Cast.Karl);
        var other = await Academy.ClientOf(karl);
        Assert.DoesNotContain(email, (await other.GetAsync(link)).IsOk().Text, StringComparison.Ordinal);
        (await other.PostAsync($"{Page}/confirm", ("Code", link.Split("code=")[1].Split('&')[0]))).IsOk();
        (await ConfirmAsync(visitor, link)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_address_that_is_somebodys_already_is_told_to_them_and_nobody_else_learns_it()
    {
        var (karl, tom) = (await Academy.EmployAsync(Cast.Karl), await Academy.EmployAsync(Cast.Tom));
        foreach (var owner in new[] { karl, tom })
        {
            var (visitor, free) = (await Academy.ClientOf(Cast.Lena), Someone());
            var taken = (await visitor.FollowAsync(await AskAsync(visitor, owner.Email))).IsOk();
            Assert.Equal("Ihre E-Mail-Adresse gehört schon zu einem Zugang", Assert.Single(await site.Post.WaitForAsync(owner.Email)).Subject);
            var unlike = (await visitor.FollowAsync(await AskAsync(visitor, free))).IsOk();
            await LinkToAsync(free);
            Assert.Equal(taken.Text.Replace(owner.Email, "?", StringComparison.Ordinal), unlike.Text.Replace(free, "?", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_address_that_somebody_else_got_meanwhile_is_not_confirmed()
    {
        var (email, lena) = (Someone(), await Academy.EmployAsync(Cast.Lena));
        var (first, second) = (await Academy.ClientOf(lena), await Academy.ClientOf(Cast.Karl));
        foreach (var visitor in new[] { first, second }) (await AskAsync(visitor, email)).Is(HttpStatusCode.Redirect);
        var links = (await site.Post.WaitForAsync(email, 2)).Select(mail => Link().Match(mail.TextBody!).Groups[1].Value).ToList();
        // Of two links each fits one of the two.
        foreach (var visitor in new[] { first, second })
            foreach (var link in links)
                if ((await visitor.GetAsync(link)).IsOk() is var page && page.Has("main form[action$=confirm]")) await visitor.SubmitAsync(page, "main form[action$=confirm]");
        Assert.Equal(1, await Academy.AskAsync(lena.OrganisationId, db => db.People.CountAsync(person => person.Email == email)));
        Assert.Equal(1, await Academy.AskAsync(lena.OrganisationId, db => db.Users.CountAsync(account => account.Email == email)));
    }

    [Fact]
    public async Task What_waits_can_be_sent_again_and_cancelled_and_only_the_newest_link_counts()
    {
        var (lena, email) = (await Academy.EmployAsync(Cast.Lena), Someone());
        var visitor = await Academy.ClientOf(lena);
        (await AskAsync(visitor, email)).Is(HttpStatusCode.Redirect);
        var first = await LinkToAsync(email);
        (await visitor.SubmitAsync((await visitor.GetAsync(Page)).IsOk(), "form[action$='handler=again']")).Is(HttpStatusCode.Redirect);
        var second = await LinkToAsync(email, 2);
        Assert.Contains("gilt nicht mehr", (await visitor.GetAsync(first)).IsOk().Text, StringComparison.Ordinal);
        Assert.True((await visitor.GetAsync(second)).IsOk().Has("main form"));
        var cancelled = (await visitor.FollowAsync(await visitor.SubmitAsync((await visitor.GetAsync(Page)).IsOk(), "form[action$='handler=cancel']"))).IsOk();
        Assert.False(cancelled.Has("section[aria-labelledby=offen]"));
        Assert.Contains("gilt nicht mehr", (await visitor.GetAsync(second)).IsOk().Text, StringComparison.Ordinal);
        Assert.Equal([AuditAction.EmailChangeAsked, AuditAction.EmailChangeCancelled], await NotedAsync(lena));
        // Once, not with each link.
        Assert.Single(await site.Post.ToAsync(lena.Email));
    }

    [Fact]
    public async Task Strangers_mailboxes_are_not_filled()
    {
        var visitor = await Academy.ClientOf(Cast.Lena);
        for (var time = 0; time < EmailDesk.MostMails; time++) (await AskAsync(visitor, Someone())).Is(HttpStatusCode.Redirect);
        var page = (await AskAsync(visitor, Someone())).IsOk();
        Assert.Equal("true", page.One("#Email").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_new_password_makes_a_waiting_link_worthless()
    {
        var (lena, email) = (await Academy.EmployAsync(Cast.Lena), Someone());
        var visitor = await Academy.ClientOf(lena);
        (await AskAsync(visitor, email)).Is(HttpStatusCode.Redirect);
        var link = await LinkToAsync(email);
        (await visitor.SubmitAsync((await visitor.GetAsync("/account/manage/password")).IsOk(), "main form", ("Password", RunningAcademy.Password), ("NewPassword", "Ein langer Satz reicht"))).Is(HttpStatusCode.Redirect);
        Assert.False((await visitor.GetAsync(link)).IsOk().Has("main form"));
        Assert.False((await visitor.GetAsync(Page)).IsOk().Has("section[aria-labelledby=offen]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lena")]
    [InlineData("lena @academy.example")]
    [InlineData("Lena <lena@academy.example>")]
    public async Task What_is_no_address_is_said_at_the_field(string email)
    {
        var page = (await AskAsync(await Academy.ClientOf(Cast.Lena), email)).IsOk();
        Assert.Equal("true", page.One("#Email").GetAttribute("aria-invalid"));
        Assert.Equal(email, page.One("#Email").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Ones_own_address_is_nothing_new()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        Assert.Contains("schon Ihre Adresse", (await AskAsync(await Academy.ClientOf(lena), lena.Email.ToUpperInvariant())).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_knows_no_link()
    {
        var email = Someone();
        (await AskAsync(await Academy.ClientOf(Cast.Lena), email)).Is(HttpStatusCode.Redirect);
        var code = (await LinkToAsync(email)).Split("code=")[1].Split('&')[0];
        Assert.DoesNotContain(code, System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(Academy.DataPath, "academy.db"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_day_the_link_is_worth_nothing_and_an_open_screen_is_not_enough()
    {
        await using var own = new MailSite();
        await own.InitializeAsync();
        var (lena, email) = (await own.Academy.EmployAsync(Cast.Lena), Someone());
        (await AskAsync(await own.Academy.ClientOf(lena), email)).Is(HttpStatusCode.Redirect);
        var link = Link().Match((await own.Post.WaitForAsync(email))[0].TextBody!).Groups[1].Value;
        own.Academy.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        var visitor = await own.Academy.ClientOf(lena);
        Assert.False((await visitor.GetAsync(link)).IsOk().Has("main form"));
        Assert.Contains("abgelaufen", (await visitor.GetAsync(Page)).IsOk().One("section[aria-labelledby=offen]").TextContent, StringComparison.Ordinal);
        own.Academy.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.StartsWith("/account/confirm", (await visitor.GetAsync(Page)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm", (await visitor.PostAsync(Page, ("Email", email))).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_who_changes_the_address()
    {
        await using var quiet = new RunningAcademy();
        var visitor = await quiet.ClientOf(Cast.Lena);
        var page = (await visitor.GetAsync(Page)).IsOk();
        Assert.Contains("Ihre Personalabteilung ändert sie", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.All("main form"));
        (await visitor.PostAsync(Page, ("Email", Someone()))).Is(HttpStatusCode.BadRequest);
    }
}
