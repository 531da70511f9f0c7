using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Features.Administration;
using UrbanKi.Academy.Features.Exchange;
using UrbanKi.Academy.Features.People;
using UrbanKi.Academy.Features.Reports;
using UrbanKi.Academy.Features.Studio;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>Files that people hand in, with ClamAV's own daemon beside the program.</summary>
public sealed class VirusScanTests(ScannedSite site) : IClassFixture<ScannedSite>
{
    private const string Found = "hat die Virenprüfung etwas gefunden", NotLookedAt = "konnte gerade nicht auf Viren geprüft werden";

    /// <summary>Every field of the program that takes a file: which page and handler, and where it stands.</summary>
    private static readonly Dictionary<string, (string Address, string Field, string FileName)> Fields = new()
    {
        [$"{nameof(VerifyPage)}.OnPostAsync"] = ("/reports/verify", "file", "bericht.xlsx"),
        [$"{nameof(ImportPage)}.OnPostAsync"] = ("/people/import", "file", "personen.csv"),
        [$"{nameof(EditorPage)}.OnPostImageAsync"] = ($"/author/{ProbeContent.Course}/de/{ProbeContent.First}?handler=image", "file", "bild.png"),
        [$"{nameof(ImagesPage)}.OnPostAsync"] = ($"/author/{ProbeContent.Course}/images", "file", "bild.svg"),
        [$"{nameof(QuestionImportPage)}.OnPostAsync"] = ($"/author/{ProbeContent.Course}/import", "file", "fragen.gift"),
        [$"{nameof(CourseImportPage)}.OnPostAsync"] = ("/author/import", "file", "kurs.zip"),
        [$"{nameof(TownPage)}.OnPostAsync"] = ("/admin/town", "logo", "logo.svg"),
    };

    /// <summary>Somebody who may hand in files everywhere; another one for each test.</summary>
    private async Task<(Employee Person, Visitor Visitor)> EverythingAsync()
    {
        var person = await site.Academy.EmployAsync(Cast.Andrea with { Roles = [Role.Trainer, Role.Hr, Role.Administrator] });
        var visitor = await site.Academy.ClientOf(person);
        (await visitor.PostAsync($"/author/{ProbeContent.Course}?handler=open")).Is(HttpStatusCode.Redirect);
        return (person, visitor);
    }

    private static async Task<Answer> SendAsync(Visitor visitor, string address, string field, string name, byte[] bytes)
    {
        var form = new MultipartFormDataContent { { new StringContent(await visitor.TokenAsync()), "form-token" }, { new StringContent(Cast.Home), "Input.Name" }, { new StringContent("Ein Bild"), "alternative" }, { new StringContent("true"), "complete" }, { new ByteArrayContent(bytes), field, name } };
        return await visitor.SendAsync(new(HttpMethod.Post, address) { Content = form });
    }

    private static string SaidIn(Answer answer) => answer.Response.Content.Headers.ContentType?.MediaType == "application/json" ? JsonDocument.Parse(answer.Html).RootElement.GetProperty("message").GetString()! : Answer.Words(answer.All(".kern-error, [role=alert]") is [.., var last] ? last : answer.Document.Body!);

    private Task<List<string?>> NotedBy(Employee person) => site.Academy.AskAsync(person.OrganisationId, db => db.AuditEntries.Where(entry => entry.Action == AuditAction.UploadRefused && entry.ActorId == person.Id).OrderBy(entry => entry.Id).Select(entry => entry.Detail).ToListAsync());

    [Fact]
    public void Every_field_for_a_file_is_known_here()
    {
        var handlers = typeof(RateLimits).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel))).SelectMany(page => page.GetMethods().Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IFormFile))).Select(method => $"{page.Name}.{method.Name}"));
        Assert.Equal(Fields.Keys.Order(StringComparer.Ordinal), handlers.Order(StringComparer.Ordinal));
        // A file that came another way would not be looked at.
        Assert.Empty(typeof(RateLimits).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel)))
            .SelectMany(page => page.GetProperties().Select(property => (Of: page, Type: property.PropertyType)).Concat(page.GetMethods().SelectMany(method => method.GetParameters()).Select(parameter => (Of: page, Type: parameter.ParameterType))))
            .Where(use => use.Type != typeof(IFormFile) && (use.Type.IsAssignableTo(typeof(IFormFileCollection)) || use.Type.IsAssignableTo(typeof(IEnumerable<IFormFile>)) || (use.Of.GetProperties().Any(property => property.PropertyType == typeof(IFormFile)))))
            .Select(use => use.Of.Name));
    }

    [Fact]
    public async Task What_the_scanner_finds_is_refused_at_every_field_and_noted_without_the_file()
    {
        var (person, visitor) = await EverythingAsync();
        foreach (var (address, field, name) in Fields.Values)
        {
            var answer = await SendAsync(visitor, address, field, name, [.. "Vorname;Nachname\n"u8, .. ClamDaemon.Eicar]);
            Assert.True((int)answer.Status < 500, $"{address} answered {answer.Status}.");
            Assert.Contains(Found, SaidIn(answer), StringComparison.Ordinal);
            if (answer.Document.QuerySelector($"#{field}") is { } box) Assert.Equal("true", box.GetAttribute("aria-invalid"));
        }
        var noted = await NotedBy(person);
        Assert.Equal(Fields.Count, noted.Count);
        Assert.All(noted, detail => Assert.StartsWith("Academy.Test.EICAR", detail, StringComparison.Ordinal));
        foreach (var (_, _, name) in Fields.Values) Assert.DoesNotContain(noted, detail => detail!.Contains(name, StringComparison.Ordinal));
        // Nobody finds a trace of it, and the log tells an administrator.
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Academy.DataPath, "*", SearchOption.AllDirectories), file => new FileInfo(file) is { Length: < 1_000_000 } && File.ReadAllBytes(file).AsSpan().IndexOf(ClamDaemon.Eicar) >= 0);
        Assert.Contains("Academy.Test.EICAR", (await visitor.GetAsync("/admin/audit?kind=UploadRefused")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_it_says_so_too_and_what_was_ticked_stays_ticked()
    {
        var (_, visitor) = await EverythingAsync();
        var answer = await SendAsync(visitor, "/people/import?culture=en", "file", "people.csv", ClamDaemon.Eicar);
        Assert.Contains("has found something in this file", answer.One("#file-fehler").TextContent, StringComparison.Ordinal);
        Assert.True(answer.Has("#complete[checked]"));
    }

    [Fact]
    public async Task A_clean_file_is_taken()
    {
        var (person, visitor) = await EverythingAsync();
        (await SendAsync(visitor, "/people/import", "file", "personen.csv", "Personalnummer;Vorname;Nachname\n1;Eva;Echt\n"u8.ToArray())).Is(HttpStatusCode.Redirect);
        (await SendAsync(visitor, "/admin/town", "logo", "logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\"><rect width=\"10\" height=\"5\"/></svg>"u8.ToArray())).Is(HttpStatusCode.Redirect);
        Assert.Empty(await NotedBy(person));
    }

    [Fact]
    public async Task A_form_without_a_file_says_that_one_is_missing()
    {
        var (_, visitor) = await EverythingAsync();
        Assert.Contains("Wählen Sie eine Datei aus", (await visitor.PostAsync("/people/import")).IsOk().One("#file-fehler").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_scanner_takes_is_refused()
    {
        var (person, visitor) = await EverythingAsync();
        var answer = await SendAsync(visitor, "/reports/verify", "file", "gross.xlsx", new byte[ClamDaemon.Largest + 2_000_000]);
        // It may hang up before it says why.
        Assert.Contains("nicht angenommen", SaidIn(answer), StringComparison.Ordinal);
        Assert.Empty(await NotedBy(person));
    }

    [Fact]
    public async Task Without_an_answer_nothing_is_taken_and_whoever_looks_after_the_site_is_told()
    {
        var (_, visitor) = await EverythingAsync();
        Assert.Equal("Healthy", Ready((await visitor.GetAsync("/health/ready")).IsOk(), "virus scanner"));
        Assert.Contains("Jede hochgeladene Datei wird geprüft", (await visitor.GetAsync("/admin/status")).IsOk().Text, StringComparison.Ordinal);
        await site.Scanner.StopAsync();
        try
        {
            foreach (var (address, field, name) in Fields.Values) Assert.Contains(NotLookedAt, SaidIn(await SendAsync(visitor, address, field, name, "Vorname;Nachname"u8.ToArray())), StringComparison.Ordinal);
            Assert.Contains("no file can be uploaded", Ready((await visitor.GetAsync("/health/ready")).IsOk(), "virus scanner"), StringComparison.Ordinal);
            var page = (await visitor.GetAsync("/admin/status")).IsOk();
            Assert.Contains("Der Virenscanner antwortet nicht", page.Text, StringComparison.Ordinal);
            Assert.True(page.Has("main a[href='#scanner']"));
            (await visitor.GetAsync($"/courses/{ProbeContent.Course}/{ProbeContent.First}")).IsOk();
        }
        finally
        {
            await site.Scanner.OpenAsync();
        }
        (await SendAsync(visitor, "/people/import", "file", "personen.csv", "Personalnummer;Vorname;Nachname\n1;Eva;Echt\n"u8.ToArray())).Is(HttpStatusCode.Redirect);
    }

    private static string Ready(Answer answer, string check) => JsonDocument.Parse(answer.Html).RootElement.GetProperty("checks").GetProperty(check).GetString()!;

    private VirusScanner ByNetwork(string? address = null, int seconds = 20) => new(Settings.Read(("Academy:VirusScan:Address", address ?? $"127.0.0.1:{site.Scanner.Port}"), ("Academy:VirusScan:TimeoutSeconds", $"{seconds}")).VirusScan!);

    [Fact]
    public async Task By_network_it_is_asked_in_the_same_way()
    {
        var scanner = ByNetwork();
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal("ClamAV", (await scanner.AskAsync(cancellation)).Version?.Split(' ')[0]);
        Assert.Equal(ScanOutcome.Clean, (await scanner.ScanAsync(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 300_000))), cancellation)).Outcome);
        Assert.Equal(ScanOutcome.Clean, (await scanner.ScanAsync(new MemoryStream(), cancellation)).Outcome);
        // Across the border of two pieces.
        var found = await scanner.ScanAsync(new MemoryStream([.. new byte[65_520], .. ClamDaemon.Eicar, .. new byte[70_000]]), cancellation);
        Assert.Equal((ScanOutcome.Found, true), (found.Outcome, found.Detail?.StartsWith("Academy.Test.EICAR", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_that_never_answers_is_not_waited_for()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var scanner = ByNetwork($"127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}", 1);
        Assert.Equal(new(ScanOutcome.Failed, "no answer within 1 seconds"), await scanner.ScanAsync(new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken));
        Assert.NotNull((await scanner.AskAsync(TestContext.Current.CancellationToken)).Problem);
    }

    [Theory]
    [InlineData("stream: OK", ScanOutcome.Clean, null)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", ScanOutcome.Found, "Win.Test.EICAR_HDB-1")]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanOutcome.TooLarge, "INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: Can't allocate memory ERROR", ScanOutcome.Failed, "stream: Can't allocate memory ERROR")]
    [InlineData("", ScanOutcome.Failed, "the scanner closed the connection without an answer")]
    [InlineData("OK", ScanOutcome.Failed, "OK")]
    public void Nothing_is_clean_but_what_is_called_so(string reply, ScanOutcome outcome, string? detail) => Assert.Equal(new(outcome, detail), ScanVerdict.Of(reply));

    [Fact]
    public void It_says_how_old_its_knowledge_is()
    {
        Assert.Equal(new ScannerState(null, "ClamAV 1.4.6", new DateOnly(2026, 11, 3)), ScannerState.Of("ClamAV 1.4.6/27830/Tue Nov  3 09:26:22 2026"));
        Assert.Equal(new ScannerState(null, "ClamAV 1.4.6"), ScannerState.Of("ClamAV 1.4.6"));
        Assert.Equal(new ScannerState(null), ScannerState.Of("COMMAND UNAVAILABLE"));
    }

    [Theory]
    [InlineData("/run/clamav/clamd.ctl", "/run/clamav/clamd.ctl")]
    [InlineData("127.0.0.1:3310", "Unspecified/127.0.0.1:3310")]
    [InlineData("scanner.rathaus.example:3310", "Unspecified/scanner.rathaus.example:3310")]
    [InlineData("[::1]:3310", "Unspecified/::1:3310")]
    public void An_address_is_a_path_or_a_host_with_its_port(string address, string where) => Assert.Equal(where, Settings.Read(("Academy:VirusScan:Address", address)).VirusScan!.EndPoint.ToString());

    [Theory]
    [InlineData("Academy:VirusScan:Address", "clamd.ctl")]
    [InlineData("Academy:VirusScan:Address", "127.0.0.1")]
    [InlineData("Academy:VirusScan:Address", "https://scanner.example/")]
    [InlineData("Academy:VirusScan:Address", "127.0.0.1:99999")]
    [InlineData("Academy:VirusScan:TimeoutSeconds", "0")]
    public void What_can_not_be_used_stops_the_start_and_is_named(string key, string value) =>
        Assert.Contains($"Setting {key}: ", Assert.Throws<SettingException>(() => Settings.Read(key.EndsWith("Address", StringComparison.Ordinal) ? [(key, value)] : [("Academy:VirusScan:Address", "/run/clamav/clamd.ctl"), (key, value)])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Where_there_is_none_it_says_so()
    {
        Assert.Null(Settings.Read().VirusScan);
        Assert.Contains("Academy:VirusScan:Address", Assert.Throws<SettingException>(() => Settings.Read(("Academy:VirusScan:TimeoutSeconds", "5"))).Message, StringComparison.Ordinal);
        await using var academy = new RunningAcademy();
        var andrea = await academy.ClientOf(Cast.Andrea);
        Assert.Contains("Hochgeladene Dateien werden nicht auf Viren geprüft", (await andrea.GetAsync("/admin/status")).IsOk().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("scanner", (await andrea.GetAsync("/health/ready")).IsOk().Html, StringComparison.Ordinal);
    }
}
