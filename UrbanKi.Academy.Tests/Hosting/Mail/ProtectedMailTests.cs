using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting.Mail;

/// <summary>To a real mail server that protects the way and wants to know who we are; and to one that is not what it should be, which gets neither mail nor password.</summary>
public sealed class ProtectedMailTests(MailSite site) : IClassFixture<MailSite>
{
    private static readonly (string, string)[] Known = [("Academy:Smtp:User", "academy"), ("Academy:Smtp:Password", "geheim")];

    /// <summary>Sends one mail and says what became of it, how it came, and what an administrator reads.</summary>
    private async Task<(OutgoingMail Mail, IReadOnlyList<(bool IsSecure, string? User)> Ways, string Page)> SendAsync(MailSecurity security, MailCertificate certificate, params (string Key, string Value)[] more)
    {
        await using var post = await PostOffice.OpenAsync(security, certificate);
        await using var academy = site.Open([.. post.Settings.Select(one => (one.Key, one.Value)), .. more]);
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var id = await academy.AskAsync(andrea.OrganisationId, db => academy.Services.GetRequiredService<WriteGate>().WriteAsync(db, () => Task.FromResult(academy.Services.GetRequiredService<Outbox>().Put(db, andrea.OrganisationId, andrea.Id, MailKind.Trial)!.Id)));
        await academy.Services.GetRequiredService<MailRound>().RunDueAsync();
        var mail = await academy.AskAsync(andrea.OrganisationId, db => db.OutgoingMails.AsNoTracking().SingleAsync(one => one.Id == id));
        return (mail, await post.WaysAsync(), (await (await academy.ClientOf(andrea)).GetAsync("/admin/mail")).IsOk().Text);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_server_of_an_authority_that_is_trusted_gets_the_mail_and_knows_from_whom(MailSecurity security)
    {
        using var certificate = new MailCertificate();
        var (mail, ways, _) = await SendAsync(security, certificate, [.. Known, ("Academy:Smtp:AuthorityFile", certificate.Authority)]);
        Assert.Equal((MailState.Sent, null), (mail.State, mail.Problem));
        Assert.Equal((true, "academy"), Assert.Single(ways));
    }

    public static TheoryData<string, string, int, bool> Untrusted => new()
    {
        { "of an authority that nobody knows", "127.0.0.1", 30, false },
        { "made out to somebody else", "mail.anderswo.example", 30, true },
        { "expired", "127.0.0.1", -1, true },
    };

    [Theory]
    [MemberData(nameof(Untrusted))]
    public async Task A_server_with_a_certificate_that_is(string what, string address, int days, bool isKnown)
    {
        Assert.NotEmpty(what);
        using var certificate = new MailCertificate(address, days);
        var (mail, ways, page) = await SendAsync(MailSecurity.StartTls, certificate, [.. Known, .. isKnown ? new[] { ("Academy:Smtp:AuthorityFile", certificate.Authority) } : []]);
        Assert.Equal((MailState.Waiting, MailTrouble.Certificate), (mail.State, mail.Trouble));
        Assert.Empty(ways);
        Assert.Contains("Dem Zertifikat des Mailservers ist nicht zu trauen", page, StringComparison.Ordinal);
        Assert.Contains(isKnown && days > 0 ? address : days < 0 ? "NotTimeValid" : "Zertifizierungsstelle der Stadt Musterbach", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_never_repeated()
    {
        using var certificate = new MailCertificate();
        var (mail, ways, page) = await SendAsync(MailSecurity.Tls, certificate, ("Academy:Smtp:AuthorityFile", certificate.Authority), ("Academy:Smtp:User", "academy"), ("Academy:Smtp:Password", "Rosenstolz-77"));
        Assert.Equal((MailState.Waiting, MailTrouble.SignIn), (mail.State, mail.Trouble));
        Assert.Empty(ways);
        Assert.Contains("Prüfen Sie Academy:Smtp:User und :Password", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosenstolz", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_wants_a_name_and_gets_none_is_the_same_trouble()
    {
        using var certificate = new MailCertificate();
        var (mail, _, _) = await SendAsync(MailSecurity.StartTls, certificate, ("Academy:Smtp:AuthorityFile", certificate.Authority));
        Assert.Equal((MailState.Waiting, MailTrouble.SignIn), (mail.State, mail.Trouble));
    }

    [Fact]
    public async Task A_server_that_speaks_another_way_than_the_settings_say_gets_nothing()
    {
        await using var plain = site.Open([.. site.Post.Settings.Select(one => (one.Key, one.Value)), ("Academy:Smtp:Security", "Tls")]);
        var andrea = await plain.EmployAsync(Cast.Andrea);
        var id = await plain.AskAsync(andrea.OrganisationId, db => plain.Services.GetRequiredService<WriteGate>().WriteAsync(db, () => Task.FromResult(plain.Services.GetRequiredService<Outbox>().Put(db, andrea.OrganisationId, andrea.Id, MailKind.Trial)!.Id)));
        Assert.Equal(0, await plain.Services.GetRequiredService<MailRound>().RunDueAsync());
        Assert.Equal(MailTrouble.Unprotected, await plain.AskAsync(andrea.OrganisationId, db => db.OutgoingMails.Where(mail => mail.Id == id).Select(mail => mail.Trouble).SingleAsync()));
    }
}
