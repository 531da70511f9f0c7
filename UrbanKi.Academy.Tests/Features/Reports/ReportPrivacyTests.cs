using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

/// <summary>Reports keep to the privacy profile, and whoever takes one is written down.</summary>
public sealed class ReportPrivacyTests : IAsyncLifetime
{
    private static readonly string[] Addresses = ["/reports/completions", "/reports/completions.xlsx", "/reports/completions.csv"];

    private readonly RunningAcademy academy = new();
    private Employee lena = null!;

    public async ValueTask InitializeAsync()
    {
        lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).CompleteAsync();
    }

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    /// <summary>As if it had been decided and agreed to; how that is done is tested elsewhere.</summary>
    private Task DecideAsync(string level, int number) => academy.AskAsync(lena.OrganisationId, async db =>
    {
        db.PrivacyDecisions.Add(new() { OrganisationId = lena.OrganisationId, Number = number, Kind = PrivacyDecisionKind.Proposed, Level = level, MinimumGroupSize = 10, DecidedOn = academy.Clock.Today, InForceFrom = academy.Clock.Today });
        return await db.SaveChangesAsync();
    });

    private Task<List<DataAccess>> LooksAsync() => academy.AskAsync(lena.OrganisationId, db => db.DataAccesses.AsNoTracking().OrderBy(a => a.Id).ToListAsync());

    [Fact]
    public async Task Where_nothing_is_shown_by_person_no_report_page_or_file_shows_anybody()
    {
        await DecideAsync(ProfileLevel.Aggregates, 1);
        var hanna = await academy.ClientOf(Cast.Hanna);
        foreach (var address in Addresses)
            foreach (var query in new[] { "", "?status=completed", $"?asOf={academy.Clock.Today:yyyy-MM-dd}", $"?asOf={academy.Clock.Today.AddDays(-1):yyyy-MM-dd}", "?course=probe-kurs" })
            {
                var answer = (await hanna.GetAsync(address + query)).IsOk();
                var said = answer.Bytes is [(byte)'P', (byte)'K', ..] ? Unpacked(answer.Bytes) : answer.Html;
                Assert.NotEmpty(said);
                foreach (var secret in new[] { lena.Email, "Lernt", "UK-" }) Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
                Assert.False(answer.Has(".ac-figures") || answer.Has(".ac-bars"));
            }
        Assert.Empty(await LooksAsync());
    }

    /// <summary>Everything that is written in a workbook; as it is sent it is packed, and no word could be found in it.</summary>
    private static string Unpacked(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>Else the test above could not fail.</summary>
    [Fact]
    public async Task Where_people_are_shown_the_workbook_names_them() =>
        Assert.Contains("Lernt", Unpacked((await (await academy.ClientOf(Cast.Hanna)).GetAsync(Addresses[1])).IsOk().Bytes), StringComparison.Ordinal);

    [Fact]
    public async Task What_came_about_while_nothing_was_shown_by_person_stays_hidden_and_what_came_before_and_after_does_not()
    {
        academy.Clock.Advance(TimeSpan.FromDays(10));
        await DecideAsync(ProfileLevel.Aggregates, 1);
        var karl = await academy.EmployAsync(Cast.Karl);
        await (await academy.ClientOf(karl)).PostAsync($"/courses/probe-kurs/{ProbeContent.First}");
        academy.Clock.Advance(TimeSpan.FromDays(10));
        await DecideAsync(ProfileLevel.Completions, 2);
        await (await academy.ClientOf(karl)).CompleteAsync();
        var nils = await academy.EmployAsync(Cast.Lena with { Surname = "Neu" });
        await (await academy.ClientOf(nils)).CompleteAsync();
        var hanna = await academy.ClientOf(Cast.Hanna);
        foreach (var address in new[] { Addresses[0], Addresses[2] })
        {
            var shown = (await hanna.GetAsync(address)).IsOk().Html;
            Assert.Contains("Lernt", shown, StringComparison.Ordinal);
            Assert.Contains("Neu", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Kollege", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Kollege", (await hanna.GetAsync($"{address}?asOf={academy.Clock.Today.AddDays(-5):yyyy-MM-dd}")).IsOk().Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_takes_a_report_is_written_down_once_a_day_with_what_was_asked_for()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        foreach (var address in Addresses.Concat(Addresses)) (await hanna.GetAsync(address + "?course=probe-kurs")).IsOk();
        var looks = await LooksAsync();
        Assert.Equal([AccessKind.Report, AccessKind.Workbook, AccessKind.Csv], looks.Select(look => look.Kind));
        Assert.All(looks, look => Assert.Equal((academy.Clock.Today, academy.Clock.Today, " probe-kurs ", "?course=probe-kurs", 1L), (look.Day, look.ShownDay, look.Courses, look.Query, look.Rows)));
    }
}
