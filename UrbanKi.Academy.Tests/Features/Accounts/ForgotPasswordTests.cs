using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Features.Accounts;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed partial class ForgotPasswordTests(MailSite site) : IClassFixture<MailSite>
{
    private const string Chosen = "Ein langer Satz reicht";

    private RunningAcademy Academy => site.Academy;

    [GeneratedRegex(@"https://lernen\.musterbach\.example(/account/set-password\S+)")]
    private static partial Regex Link();

    private static async Task<Answer> AskAsync(Visitor visitor, string email) =>
        await visitor.SubmitAsync((await visitor.GetAsync("/account/forgot-password")).IsOk(), "main form", ("Email", email));

    [Fact]
    public async Task A_link_by_mail_lets_choose_a_new_password_once_and_the_owner_is_told()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        var visitor = Academy.Stranger();
        (await AskAsync(visitor, lena.Email.ToUpperInvariant())).IsOk();
        var mail = Assert.Single(await site.Post.WaitForAsync(lena.Email));
        Assert.Equal("Neues Passwort wählen", mail.Subject);
        var link = Link().Match(mail.TextBody!).Groups[1].Value;
        Assert.Contains(WebUtility.HtmlEncode(link), mail.HtmlBody, StringComparison.Ordinal);
        (await visitor.SubmitAsync((await visitor.GetAsync(link)).IsOk(), "main form", ("Password", Chosen))).Is(HttpStatusCode.Redirect);
        (await Academy.Stranger().SignInAsync(lena.Email, Chosen)).Is(HttpStatusCode.Redirect);
        Assert.Equal("Ihr Passwort wurde geändert", (await site.Post.WaitForAsync(lena.Email, 2))[1].Subject);
        var other = Academy.Stranger();
        (await other.SubmitAsync((await other.GetAsync(link)).IsOk(), "main form", ("Password", "Noch ein langer Satz"))).IsOk();
    }

    [Fact]
    public async Task Whoever_has_lost_their_only_passkey_gets_a_link_as_well()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.WriteAsync(lena.OrganisationId, async db =>
        {
            var account = await db.Users.SingleAsync(one => one.PersonId == lena.Id);
            account.PasswordHash = null;
            db.UserPasskeys.Add(new() { UserId = account.Id, CredentialId = Guid.NewGuid().ToByteArray(), Data = new() { PublicKey = [], Name = "Diensthandy", AttestationObject = [], ClientDataJson = [] } });
        });
        (await AskAsync(Academy.Stranger(), lena.Email)).IsOk();
        var visitor = Academy.Stranger();
        var link = Link().Match(Assert.Single(await site.Post.WaitForAsync(lena.Email)).TextBody!).Groups[1].Value;
        (await visitor.SubmitAsync((await visitor.GetAsync(link)).IsOk(), "main form", ("Password", Chosen))).Is(HttpStatusCode.Redirect);
        (await Academy.Stranger().SignInAsync(lena.Email, Chosen)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_database_knows_no_link()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        (await AskAsync(Academy.Stranger(), lena.Email)).IsOk();
        var token = Link().Match(Assert.Single(await site.Post.WaitForAsync(lena.Email)).TextBody!).Groups[1].Value.Split("token=")[1];
        var kept = await File.ReadAllBytesAsync(Path.Combine(Academy.DataPath, "academy.db"));
        Assert.DoesNotContain(Uri.UnescapeDataString(token), System.Text.Encoding.UTF8.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_who_has_an_account()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        var (known, unknown) = ((await AskAsync(Academy.Stranger(), lena.Email)).IsOk(), (await AskAsync(Academy.Stranger(), "niemand@academy.example")).IsOk());
        Assert.Equal(known.One("main").TextContent, unknown.One("main").TextContent);
        await site.Post.WaitForAsync(lena.Email);
        Assert.Empty(await site.Post.ToAsync("niemand@academy.example"));
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        for (var time = 0; time < PasswordRequests.MostMails + 3; time++) (await AskAsync(Academy.Stranger(), lena.Email)).IsOk();
        var karl = await Academy.EmployAsync(Cast.Karl);
        (await AskAsync(Academy.Stranger(), karl.Email)).IsOk();
        await site.Post.WaitForAsync(karl.Email);
        Assert.Equal(PasswordRequests.MostMails, (await site.Post.ToAsync(lena.Email)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lena")]
    public async Task What_is_no_address_is_said_at_the_field(string email) => Assert.NotEmpty((await AskAsync(Academy.Stranger(), email)).IsOk().All(".kern-error"));

    [Fact]
    public async Task A_password_changed_by_hand_is_told_too()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        var visitor = await Academy.ClientOf(lena);
        (await visitor.SubmitAsync((await visitor.GetAsync("/account/manage/password")).IsOk(), "main form", ("Password", RunningAcademy.Password), ("NewPassword", Chosen))).Is(HttpStatusCode.Redirect);
        Assert.Equal("Ihr Passwort wurde geändert", Assert.Single(await site.Post.WaitForAsync(lena.Email)).Subject);
    }

    [Fact]
    public async Task Without_a_mail_server_the_pages_say_so_and_nothing_is_put_aside()
    {
        await using var quiet = new RunningAcademy();
        var andrea = await quiet.EmployAsync(Cast.Andrea);
        var page = (await quiet.Stranger().GetAsync("/account/forgot-password")).IsOk();
        Assert.Contains("verschickt keine E-Mails", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.All("main form"));
        var visitor = await quiet.ClientOf(andrea);
        Assert.Contains("kein Mailserver", (await visitor.GetAsync("/admin/mail")).IsOk().Text, StringComparison.Ordinal);
        (await visitor.PostAsync("/admin/mail?handler=trial")).Is(HttpStatusCode.BadRequest);
        (await visitor.SubmitAsync((await visitor.GetAsync("/account/manage/password")).IsOk(), "main form", ("Password", RunningAcademy.Password), ("NewPassword", Chosen))).Is(HttpStatusCode.Redirect);
        Assert.Equal(0, await quiet.AskAsync(andrea.OrganisationId, db => db.OutgoingMails.CountAsync()));
    }
}
