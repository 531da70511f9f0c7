using System.Net;
using System.Text;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

/// <summary>Reports that are kept, fetched again, checked and deleted.</summary>
public sealed class KeptReportTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Report = "/reports/completions";

    /// <summary>Keeps what the page shows, through its button; returns the address of the kept report.</summary>
    private static async Task<string> KeepAsync(Visitor visitor, string query = "")
    {
        var page = (await visitor.GetAsync(Report + query)).IsOk();
        return (await visitor.SubmitAsync(page, "form[action*='handler=keep']")).Is(HttpStatusCode.Redirect).Location!.Split('?')[0];
    }

    private static async Task<Answer> CheckAsync(Visitor visitor, byte[] content, string name = "Abschluesse.xlsx")
    {
        var form = new MultipartFormDataContent { { new StringContent(await visitor.TokenAsync()), "form-token" }, { new ByteArrayContent(content), "file", name } };
        return (await visitor.SendAsync(new(HttpMethod.Post, "/reports/verify") { Content = form })).IsOk();
    }

    private static byte[] Edited(byte[] content, Action<XLWorkbook> edit)
    {
        using var workbook = new XLWorkbook(new MemoryStream(content));
        edit(workbook);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    [Fact]
    public async Task A_kept_report_is_listed_and_fetched_as_the_file_it_was_whatever_happened_since()
    {
        var town = await ReportTown.OpenAsync(academy);
        var address = await KeepAsync(town.Hanna, "?unit=bauen");
        var before = (await town.Hanna.GetAsync($"{address}.xlsx")).IsOk();
        Assert.Equal("attachment", before.Response.Content.Headers.ContentDisposition!.DispositionType);
        await town.TellAsync(await town.Hall.HireAsync("Noch", "Jemand", "tiefbau"), -1, 30, null);
        Assert.Equal(before.Bytes, (await town.Hanna.GetAsync($"{address}.xlsx")).IsOk().Bytes);
        var page = (await town.Hanna.GetAsync(address)).IsOk();
        Assert.Contains("Bauen (bauen)", page.Text, StringComparison.Ordinal);
        var listed = (await town.Hanna.GetAsync("/reports/kept")).IsOk();
        Assert.Equal(address, listed.One("tbody th a").GetAttribute("href"));
        Assert.Contains("Hanna Harms", listed.Text, StringComparison.Ordinal);
        var kept = await town.Hall.AskAsync(db => db.KeptReports.AsNoTracking().SingleAsync());
        Assert.Equal((3, before.Bytes.LongLength), ((int)kept.Rows, kept.Size));
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_keeps_one_report()
    {
        var town = await ReportTown.OpenAsync(academy);
        var page = (await town.Hanna.GetAsync(Report)).IsOk();
        var addresses = new List<string?>();
        for (var i = 0; i < 2; i++) addresses.Add((await town.Hanna.SubmitAsync(page, "form[action*='handler=keep']")).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal(addresses[0], addresses[1]);
        Assert.Equal(1, await town.Hall.AskAsync(db => db.KeptReports.CountAsync()));
        (await town.Hanna.GetAsync($"{addresses[0]!.Split('?')[0]}.xlsx")).IsOk();
    }

    [Fact]
    public async Task What_does_not_fit_is_left_out_of_figures_files_and_what_is_kept()
    {
        var town = await ReportTown.OpenAsync(academy);
        var page = (await town.Hanna.GetAsync(Report + "?unit=nix&from=2026-07-01&to=2026-06-30")).IsOk();
        Assert.DoesNotContain("nix", page.One("a[href*='.xlsx']").GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("nix", page.One(".ac-printonly").TextContent, StringComparison.Ordinal);
        (await town.Hanna.GetAsync(page.One("a[href*='.xlsx']").GetAttribute("href")!)).IsOk();
        (await town.Hanna.SubmitAsync(page, "form[action*='handler=keep']")).Is(HttpStatusCode.Redirect);
        Assert.Equal(page.All(".ac-figures .is-num").Select(Answer.Words), (await town.Hanna.GetAsync(Report + "?from=2026-07-01")).IsOk().All(".ac-figures .is-num").Select(Answer.Words));
    }

    [Fact]
    public async Task To_look_at_a_report_or_to_take_it_as_a_file_keeps_nothing()
    {
        var town = await ReportTown.OpenAsync(academy);
        foreach (var ending in new[] { "", ".xlsx", ".csv" }) (await town.Hanna.GetAsync(Report + ending)).IsOk();
        Assert.Equal(0, await town.Hall.AskAsync(db => db.KeptReports.CountAsync()));
    }

    [Fact]
    public async Task The_same_report_has_the_same_bytes_and_a_past_day_stays_the_same()
    {
        var town = await ReportTown.OpenAsync(academy);
        var past = $"{Report}.xlsx?asOf={town.Today.AddDays(-10):yyyy-MM-dd}";
        var first = (await town.Hanna.GetAsync(past)).IsOk().Bytes;
        await town.TellAsync(await town.Hall.HireAsync("Noch", "Jemand", "tiefbau"), -1, 30, null);
        Assert.Equal(first, (await town.Hanna.GetAsync(past)).IsOk().Bytes);
        Assert.NotEqual((await town.Hanna.GetAsync($"{Report}.xlsx")).IsOk().Bytes, first);
    }

    [Fact]
    public async Task A_file_is_unchanged_changed_or_not_from_here()
    {
        var town = await ReportTown.OpenAsync(academy);
        var file = (await town.Hanna.GetAsync($"{Report}.xlsx")).IsOk().Bytes;
        Assert.True((await CheckAsync(town.Hanna, file)).Has(".kern-alert--success"));
        // As Excel would save it.
        Assert.True((await CheckAsync(town.Hanna, Edited(file, workbook => workbook.Worksheet(2).Column(1).Width = 40))).Has(".kern-alert--success"));
        var changed = await CheckAsync(town.Hanna, Edited(file, workbook => workbook.Worksheet(2).Cell("B2").Value = "Anders"));
        Assert.True(changed.Has(".kern-alert--danger"));
        var gone = await CheckAsync(town.Hanna, Edited(file, workbook => workbook.Worksheet(2).Row(2).Delete()));
        Assert.Contains("Abschlüsse", gone.One(".kern-alert--danger").TextContent, StringComparison.Ordinal);
        // Another town has another seal.
        var elsewhere = await People.TownHall.OpenAsync(academy);
        Assert.True((await CheckAsync(elsewhere.Hanna, file)).Has(".kern-alert--warning"));
        foreach (var (name, content) in new[] { ("a.xlsx", "Kein Archiv"), ("a.csv", "a;b"), ("b.xlsx", "PK\u0003\u0004kaputt") })
            Assert.True((await CheckAsync(town.Hanna, Encoding.UTF8.GetBytes(content), name)).Has(".kern-alert--warning"));
    }

    [Fact]
    public async Task A_checked_file_leads_to_the_kept_one()
    {
        var town = await ReportTown.OpenAsync(academy);
        var address = await KeepAsync(town.Hanna);
        var file = (await town.Hanna.GetAsync($"{address}.xlsx")).IsOk().Bytes;
        Assert.True((await CheckAsync(town.Hanna, file)).Has($".kern-alert--success a[href='{address}']"));
    }

    [Fact]
    public async Task Without_a_file_the_form_says_so()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var form = new MultipartFormDataContent { { new StringContent(await hanna.TokenAsync()), "form-token" } };
        (await hanna.SendAsync(new(HttpMethod.Post, "/reports/verify") { Content = form })).IsOk().One("#file-fehler");
    }

    [Fact]
    public async Task Administrators_may_check_files_and_see_no_reports()
    {
        var andrea = await academy.ClientOf(Cast.Andrea);
        Assert.False((await andrea.GetAsync("/reports/verify")).IsOk().Has("a[href='/reports/kept']"));
        (await andrea.GetAsync("/reports/kept")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_else_reaches_them()
    {
        var town = await ReportTown.OpenAsync(academy);
        var address = await KeepAsync(town.Hanna);
        foreach (var path in new[] { "/reports/kept", address, $"{address}.xlsx", "/reports/verify" })
        {
            (await academy.Stranger().GetAsync(path)).Is(HttpStatusCode.Redirect);
            foreach (var who in new[] { Cast.Lena, Cast.Tarik }) (await (await academy.ClientOf(who)).GetAsync(path)).Is(HttpStatusCode.Forbidden);
        }
        var henning = await academy.ClientOf(Cast.Henning);
        foreach (var path in new[] { address, $"{address}.xlsx", $"/reports/kept/{Guid.NewGuid()}" }) (await henning.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await henning.PostAsync($"{address}?handler=delete")).Is(HttpStatusCode.NotFound);
        // HR of a part sees neither the whole town's nor another part's.
        var petra = await town.Hall.PartlyHrAsync("finanzen");
        (await petra.GetAsync($"{address}.xlsx")).Is(HttpStatusCode.NotFound);
        var own = await KeepAsync(petra);
        (await (await town.Hall.PartlyHrAsync("bauen")).GetAsync(own)).Is(HttpStatusCode.NotFound);
        (await petra.GetAsync(own)).IsOk();
    }

    [Fact]
    public async Task A_deleted_report_is_gone_and_written_down()
    {
        var town = await ReportTown.OpenAsync(academy);
        var address = await KeepAsync(town.Hanna);
        var folder = Path.Combine(academy.DataPath, "reports");
        var files = Directory.GetFiles(folder).Length;
        var page = (await town.Hanna.GetAsync(address)).IsOk();
        (await town.Hanna.SubmitAsync(page, "form[action*='handler=delete']")).Is(HttpStatusCode.Redirect);
        (await town.Hanna.GetAsync(address)).Is(HttpStatusCode.NotFound);
        Assert.Equal(files - 1, Directory.GetFiles(folder).Length);
        Assert.Equal(["ReportKept", "ReportDeleted"], await town.Hall.AskAsync(db => db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action.ToString()).ToListAsync()));
    }

    [Fact]
    public async Task A_file_that_got_lost_is_said_to_be_lost()
    {
        var town = await ReportTown.OpenAsync(academy);
        var address = await KeepAsync(town.Hanna);
        File.Delete(Path.Combine(academy.DataPath, "reports", $"{Guid.Parse(address.Split('/')[^1]):N}.xlsx"));
        Assert.True((await town.Hanna.GetAsync(address)).IsOk().Has(".kern-alert--danger"));
        (await town.Hanna.GetAsync($"{address}.xlsx")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_kept()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var page = await hanna.PostAsync($"{Report}?handler=keep&unit=gibt-es-nicht");
        Assert.Equal(2, page.IsOk().All("main .kern-alert--warning").Count);
    }

    [Fact]
    public async Task Where_nothing_is_shown_by_person_a_kept_report_is_not_given_out_and_no_other_is_kept()
    {
        var town = await ReportTown.OpenAsync(academy);
        var address = await KeepAsync(town.Hanna);
        await town.Hall.WriteAsync(db =>
        {
            db.PrivacyDecisions.Add(new() { OrganisationId = town.Hall.Id, Number = 1, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Aggregates, MinimumGroupSize = 10, DecidedOn = town.Today, InForceFrom = town.Today });
            return Task.CompletedTask;
        });
        (await town.Hanna.GetAsync($"{address}.xlsx")).Is(HttpStatusCode.Forbidden);
        Assert.True((await town.Hanna.PostAsync($"{Report}?handler=keep")).IsOk().Has("main .kern-alert--warning"));
        Assert.Equal(1, await town.Hall.AskAsync(db => db.KeptReports.CountAsync()));
    }

    [Fact]
    public async Task Whoever_fetches_a_kept_report_is_written_down()
    {
        var town = await ReportTown.OpenAsync(academy);
        var address = await KeepAsync(town.Hanna);
        var before = await LooksAsync();
        (await town.Hanna.GetAsync($"{address}.xlsx")).IsOk();
        Assert.Equal(before + 1, await LooksAsync());

        Task<int> LooksAsync() => town.Hall.AskAsync(db => db.DataAccesses.CountAsync(look => look.Kind == AccessKind.Workbook));
    }
}
