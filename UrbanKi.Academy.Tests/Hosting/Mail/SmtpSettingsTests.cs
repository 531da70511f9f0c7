using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting.Mail;

public sealed class SmtpSettingsTests
{
    private static readonly (string, string)[] Enough = [("Academy:Smtp:Host", "mail.example.de"), ("Academy:Smtp:From", "akademie@example.de"), ("Academy:Address", "https://lernen.example.de")];

    [Fact]
    public void Without_a_server_no_mail_is_sent() => Assert.Null(Settings.Read().Smtp);

    [Fact]
    public void A_server_a_sender_and_the_sites_address_are_enough()
    {
        var smtp = Settings.Read(Enough).Smtp!;
        Assert.Equal(("mail.example.de", 587, MailSecurity.StartTls, "akademie@example.de", "https://lernen.example.de/"), (smtp.Host, smtp.Port, smtp.Security, smtp.From.Address, smtp.Site.AbsoluteUri));
        Assert.Equal(465, Settings.Read([.. Enough, ("Academy:Smtp:Security", "Tls")]).Smtp!.Port);
    }

    [Theory]
    [InlineData("Academy:Smtp:Host", "", "Academy:Smtp:Host")]
    [InlineData("Academy:Smtp:Host", "ein server", "Academy:Smtp:Host")]
    [InlineData("Academy:Smtp:Port", "0", "Academy:Smtp:Port")]
    [InlineData("Academy:Smtp:Port", "99999", "Academy:Smtp:Port")]
    [InlineData("Academy:Smtp:Security", "vielleicht", "Academy:Smtp:Security")]
    [InlineData("Academy:Smtp:Security", "2", "Academy:Smtp:Security")]
    [InlineData("Academy:Smtp:From", "", "Academy:Smtp:From")]
    [InlineData("Academy:Smtp:From", "keine adresse", "Academy:Smtp:From")]
    [InlineData("Academy:Smtp:ReplyTo", "@", "Academy:Smtp:ReplyTo")]
    [InlineData("Academy:Smtp:User", "akademie", "Academy:Smtp:Password")]
    [InlineData("Academy:Smtp:TimeoutSeconds", "-1", "Academy:Smtp:TimeoutSeconds")]
    [InlineData("Academy:Smtp:AuthorityFile", "gibt-es-nicht.pem", "Academy:Smtp:AuthorityFile")]
    [InlineData("Academy:Address", "", "Academy:Address")]
    [InlineData("Academy:Address", "http://lernen.example.de", "Academy:Address")]
    [InlineData("Academy:Address", "lernen.example.de", "Academy:Address")]
    public void A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(string key, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingException>(() => Settings.Read([.. Enough.Where(one => one.Item1 != key), (key, value)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_a_certificate_is_no_authority()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "leer.pem");
        File.WriteAllText(file, "nichts");
        Assert.Contains("no certificate", Assert.Throws<SettingException>(() => Settings.Read([.. Enough, ("Academy:Smtp:AuthorityFile", file)])).Message, StringComparison.Ordinal);
        using var certificate = new MailCertificate();
        Assert.Contains("Academy:Smtp:Security", Assert.Throws<SettingException>(() => Settings.Read([.. Enough, ("Academy:Smtp:AuthorityFile", certificate.Authority), ("Academy:Smtp:Security", "None")])).Message, StringComparison.Ordinal);
        Assert.Single(Settings.Read([.. Enough, ("Academy:Smtp:AuthorityFile", certificate.Authority)]).Smtp!.Authorities);
    }

    [Fact]
    public void A_password_goes_over_a_protected_way_only() =>
        Assert.Contains("Academy:Smtp:Security", Assert.Throws<SettingException>(() => Settings.Read([.. Enough, ("Academy:Smtp:User", "a"), ("Academy:Smtp:Password", "b"), ("Academy:Smtp:Security", "None")])).Message, StringComparison.Ordinal);
}
