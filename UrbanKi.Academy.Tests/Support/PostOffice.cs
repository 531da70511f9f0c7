using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using MimeKit;
using UrbanKi.Academy.Hosting.Mail;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>A real mail server (npm smtp-server) as a process of its own, which can be told to misbehave, and stopped.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly int desk = IdentityProvider.FreePort();
    private Process? process;

    public int Port { get; } = IdentityProvider.FreePort();

    /// <summary>With it the server protects the way, and wants the name "academy" and the password "geheim".</summary>
    public MailCertificate? Certificate { get; init; }

    /// <summary>How, if it has a certificate.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.None;

    /// <summary>What a site has to be told to send its mails here.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Academy:Smtp:Host"] = "127.0.0.1",
        ["Academy:Smtp:Port"] = $"{Port}",
        ["Academy:Smtp:Security"] = $"{Security}",
        ["Academy:Smtp:From"] = "akademie@musterbach.example",
        ["Academy:Smtp:TimeoutSeconds"] = "2",
        ["Academy:Address"] = "https://lernen.musterbach.example",
    };

    public static async Task<PostOffice> OpenAsync(MailSecurity security = MailSecurity.None, MailCertificate? certificate = null)
    {
        var office = new PostOffice { Security = security, Certificate = certificate };
        await office.StartAsync();
        return office;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("node", ["--no-warnings", "post.mjs"]) { WorkingDirectory = await NodePackages.RestoreAsync("Post"), RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["PORT"], start.Environment["DESK"]) = ($"{Port}", $"{desk}");
        if (Certificate is not null) (start.Environment["CERTIFICATE"], start.Environment["KEY"], start.Environment["TLS"]) = (Certificate.Certificate, Certificate.Key, $"{Security}");
        process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        if (said != "listening") throw new InvalidOperationException($"The mail server did not start: {said} {await errors}");
    }

    public async Task StopAsync()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>From now on: "kind", "refuses" (with "whom"), "later", "slow" (with "milliseconds"), "hangs-up" ("after" so many mails by one connection), "wants-no-mail", "holds" (throws a mail away and says nothing), "silent" (takes it and says nothing).</summary>
    public async Task BehaveAsync(object mood) => (await http.PostAsJsonAsync(Desk, mood)).EnsureSuccessStatusCode();

    /// <summary>Everything it has taken since it was started, in order.</summary>
    public async Task<IReadOnlyList<MimeMessage>> TakenAsync()
    {
        var letters = await http.GetFromJsonAsync<JsonElement[]>(Desk);
        return [.. letters!.Select(letter => MimeMessage.Load(new MemoryStream(letter.GetProperty("raw").GetBytesFromBase64())))];
    }

    /// <summary>Whether what it has taken came on a protected way, and by which name the sender signed in.</summary>
    public async Task<IReadOnlyList<(bool IsSecure, string? User)>> WaysAsync() =>
        [.. (await http.GetFromJsonAsync<JsonElement[]>(Desk))!.Select(letter => (letter.GetProperty("isSecure").GetBoolean(), letter.GetProperty("user").GetString()))];

    /// <summary>What one person has got.</summary>
    public async Task<IReadOnlyList<MimeMessage>> ToAsync(string email) => [.. (await TakenAsync()).Where(mail => mail.To.Mailboxes.Any(to => to.Address == email))];

    /// <summary>Waits until somebody has got so many mails.</summary>
    public async Task<IReadOnlyList<MimeMessage>> WaitForAsync(string email, int count = 1)
    {
        for (var patience = 0; patience < 200; patience++)
        {
            if (await ToAsync(email) is var found && found.Count >= count) return found;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{email} got no {count} mails.");
    }

    private Uri Desk => new($"http://127.0.0.1:{desk}/");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await StopAsync();
    }
}
