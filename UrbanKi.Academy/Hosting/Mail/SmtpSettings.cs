using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>The settings below "Academy:Smtp": the server that takes the mails.</summary>
public sealed record SmtpSettings
{
    private const string Section = "Academy:Smtp";

    public required string Host { get; init; }
    public required int Port { get; init; }
    public required MailSecurity Security { get; init; }
    public string? User { get; init; }
    public string? Password { get; init; }
    /// <summary>Whom mails are from; the name is the town's unless one is set.</summary>
    public required MailboxAddress From { get; init; }
    public MailboxAddress? ReplyTo { get; init; }
    /// <summary>The address without the name.</summary>
    public string Sender => From.Address;
    /// <summary>Own authorities whose certificates are trusted beside those of the operating system.</summary>
    public X509Certificate2Collection Authorities { get; init; } = [];
    /// <summary>How long the server may take for an answer.</summary>
    public required TimeSpan Patience { get; init; }
    /// <summary>The site's address, which the links in mails begin with.</summary>
    public required Uri Site { get; init; }

    /// <summary>Null where no server is set up: then nothing is sent and pages say so.</summary>
    /// <param name="root">Where relative paths count from.</param>
    /// <exception cref="SettingException">A setting can't be used.</exception>
    public static SmtpSettings? Read(IConfiguration academy, string root)
    {
        var section = academy.GetSection("Smtp");
        if (section["Host"] is not { Length: > 0 } host)
            return section.GetChildren().Any(child => child.Value is { Length: > 0 }) ? throw new SettingException($"{Section}:Host", $"it is missing; name the mail server, or remove the other settings below {Section}") : null;
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown) throw new SettingException($"{Section}:Host", $"'{host}' is no name of a server");
        var security = SecurityOf(section["Security"]);
        var (user, password) = (Filled(section["User"]), Filled(section["Password"]));
        if (user is null != password is null) throw new SettingException(user is null ? $"{Section}:User" : $"{Section}:Password", "it is missing; set both, or neither where the server asks for none");
        if (user is not null && security == MailSecurity.None) throw new SettingException($"{Section}:Security", "a password is sent over a protected way only; set it to StartTls or Tls");
        return new()
        {
            Host = host,
            Port = Number(section["Port"], "Port", security == MailSecurity.Tls ? 465 : 587, 65535),
            Security = security,
            User = user,
            Password = password,
            From = Mailbox(section["From"], "From") ?? throw new SettingException($"{Section}:From", "it is missing; set the address that mails are from"),
            ReplyTo = Mailbox(section["ReplyTo"], "ReplyTo"),
            Authorities = AuthoritiesIn(section["AuthorityFile"], root, security),
            Patience = TimeSpan.FromSeconds(Number(section["TimeoutSeconds"], "TimeoutSeconds", 30, 600)),
            Site = SiteOf(academy["Address"]),
        };
    }

    private static X509Certificate2Collection AuthoritiesIn(string? file, string root, MailSecurity security)
    {
        var found = new X509Certificate2Collection();
        if (string.IsNullOrEmpty(file)) return found;
        if (security == MailSecurity.None) throw new SettingException($"{Section}:AuthorityFile", $"without protection no certificate is looked at; set {Section}:Security to StartTls or Tls");
        try
        {
            found.ImportFromPemFile(Path.GetFullPath(Path.Combine(root, file)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingException($"{Section}:AuthorityFile", $"it can't be read: {problem.Message}");
        }
        return found.Count > 0 ? found : throw new SettingException($"{Section}:AuthorityFile", $"there is no certificate in {file}; it begins with -----BEGIN CERTIFICATE-----");
    }

    private static MailSecurity SecurityOf(string? word) => string.IsNullOrEmpty(word) ? MailSecurity.StartTls
        : Enum.TryParse<MailSecurity>(word, ignoreCase: true, out var security) && Enum.IsDefined(security) && !char.IsDigit(word[0]) ? security
        : throw new SettingException($"{Section}:Security", $"'{word}' is unknown; use StartTls, Tls or None");

    private static MailboxAddress? Mailbox(string? text, string key) => string.IsNullOrWhiteSpace(text) ? null
        : MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@') ? mailbox
        : throw new SettingException($"{Section}:{key}", $"'{text}' is no e-mail address");

    private static int Number(string? text, string key, int byDefault, int most) => string.IsNullOrEmpty(text) ? byDefault
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw new SettingException($"{Section}:{key}", string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number from 1 to {most}"));

    private static Uri SiteOf(string? address) => address is not { Length: > 0 }
        ? throw new SettingException("Academy:Address", "it is missing; mails carry links, so the site's address has to be known, such as https://lernen.example.de")
        : Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttps || (site.Scheme == Uri.UriSchemeHttp && site.IsLoopback)) && site.Query.Length == 0 ? site
        : throw new SettingException("Academy:Address", $"'{address}' is no address that begins with https://");

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
