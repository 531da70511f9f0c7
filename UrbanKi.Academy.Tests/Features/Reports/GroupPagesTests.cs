using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

/// <summary>Where nothing is shown by person, page and files tell of groups.</summary>
public sealed class GroupPagesTests(TownOfTwelve twelve) : IClassFixture<TownOfTwelve>
{
    private readonly RunningAcademy academy = twelve.Academy;
    private readonly Visitor hanna = twelve.Hr;

    [Fact]
    public async Task The_page_tells_a_coarse_share_as_at_the_end_of_the_last_month()
    {
        var page = (await hanna.GetAsync("/reports/completions")).IsOk();
        Assert.Contains("Stand am Ende des 31. Oktober 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bauhof mindestens 10 33 bis 66 % 31.10.2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Namenlos", page.Html, StringComparison.Ordinal);
    }

    /// <summary>No status, period, search or system narrows a group, and between two ends of months nothing moves.</summary>
    [Theory]
    [InlineData("status=completed")]
    [InlineData("status=overdue")]
    [InlineData("from=2026-08-01&to=2026-09-01")]
    [InlineData("q=namenlos")]
    [InlineData("unit=bauhof")]
    [InlineData("unit=-")]
    [InlineData("course=probe-kurs")]
    [InlineData("asOf=2026-11-01")]
    [InlineData("page=2&sort=name")]
    public async Task Whatever_else_is_asked_for_the_groups_stay_whole(string query)
    {
        var (all, asked) = ((await hanna.GetAsync("/reports/completions")).IsOk(), (await hanna.GetAsync($"/reports/completions?{query}")).IsOk());
        Assert.Equal(Answer.Words(all.One("table.ac-bars")), Answer.Words(asked.One("table.ac-bars")));
    }

    [Fact]
    public async Task A_day_before_the_first_month_that_was_told_has_no_figures()
    {
        await hanna.GetAsync("/reports/completions");
        var page = (await hanna.GetAsync("/reports/completions?asOf=2026-10-15")).IsOk();
        Assert.False(page.Has("table.ac-bars"));
        Assert.Contains("keine Gruppe", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_tell_the_same_and_name_nobody()
    {
        var csv = (await hanna.GetAsync("/reports/completions.csv")).IsOk();
        Assert.Equal(2, csv.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Bauhof;", csv.Html, StringComparison.Ordinal);
        Assert.Contains(";2026-10-31;10;33;66;2026-10-31", csv.Html, StringComparison.Ordinal);
        var workbook = (await hanna.GetAsync("/reports/completions.xlsx")).IsOk();
        var text = Unzipped(workbook.Bytes);
        Assert.Contains("Bauhof", text, StringComparison.Ordinal);
        Assert.Contains("0.66", text, StringComparison.Ordinal);
        foreach (var file in new[] { csv.Html, text }) Assert.DoesNotContain("Namenlos", file, StringComparison.Ordinal);
    }

    private static string Unzipped(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }

    [Fact]
    public async Task A_report_cannot_be_kept_and_no_look_is_written_down_since_nobody_is_shown()
    {
        var answer = (await hanna.PostAsync("/reports/completions?handler=keep")).IsOk();
        Assert.True(answer.Has("table.ac-bars"));
        Assert.Empty(await academy.AskAsync(twelve.Town, db => db.KeptReports.ToListAsync()));
        Assert.Empty(await academy.AskAsync(twelve.Town, db => db.DataAccesses.ToListAsync()));
    }

    [Fact]
    public async Task Hr_of_another_unit_or_town_is_told_nothing_of_it()
    {
        await hanna.GetAsync("/reports/completions");
        Assert.False((await (await academy.ClientOf(Cast.Henning)).GetAsync("/reports/completions")).IsOk().Has("table.ac-bars"));
        var beside = await academy.EmployAsync(Cast.Hanna);
        var within = await academy.EmployAsync(Cast.Hanna);
        await academy.AskAsync(twelve.Town, async db =>
        {
            var other = new Unit { OrganisationId = twelve.Town, Key = "kasse" };
            other.Change("Kasse", null, academy.Clock.Today.AddYears(-1));
            db.Units.Add(other);
            await db.SaveChangesAsync();
            await db.RoleGrants.Where(grant => grant.PersonId == beside.Id).ExecuteUpdateAsync(grant => grant.SetProperty(g => g.UnitId, other.Id));
            return await db.RoleGrants.Where(grant => grant.PersonId == within.Id).ExecuteUpdateAsync(grant => grant.SetProperty(g => g.UnitId, twelve.Unit));
        });
        Assert.False((await (await academy.ClientOf(beside)).GetAsync("/reports/completions")).IsOk().Has("table.ac-bars"));
        Assert.True((await (await academy.ClientOf(within)).GetAsync("/reports/completions")).IsOk().Has("table.ac-bars"));
    }

    [Fact]
    public async Task The_record_on_ai_systems_counts_nobody_and_says_where_its_courses_stand()
    {
        await academy.AskAsync(twelve.Town, db =>
        {
            var system = new AiSystem { OrganisationId = twelve.Town, Key = "assistent" };
            system.Describe(new("Assistent", "Entwürfe", twelve.Unit, null, null, null, null, academy.Clock.Today, null), academy.Clock.Today);
            db.AddRange(system,
                new SystemUse { OrganisationId = twelve.Town, SystemId = system.Id, UnitId = twelve.Unit, ValidFrom = academy.Clock.Today },
                new SystemCourse { OrganisationId = twelve.Town, SystemId = system.Id, CourseId = ProbeContent.Course, ValidFrom = academy.Clock.Today });
            return db.SaveChangesAsync();
        });
        var page = (await hanna.GetAsync("/reports/evidence")).IsOk();
        Assert.Contains("33 bis 66 % mindestens 10", page.Text, StringComparison.Ordinal);
        Assert.Contains("zeigt das Datenschutzprofil hier nicht", page.Text, StringComparison.Ordinal);
        var workbook = Unzipped((await hanna.GetAsync("/reports/evidence.xlsx")).IsOk().Bytes);
        foreach (var told in new[] { "name=\"Gruppen\"", "0.66", "probe-kurs" }) Assert.Contains(told, workbook, StringComparison.Ordinal);
        foreach (var hidden in new[] { "name=\"Personen\"", "Namenlos" }) Assert.DoesNotContain(hidden, workbook, StringComparison.Ordinal);
        Assert.Contains("zeigt das Datenschutzprofil hier nicht", (await hanna.GetAsync("/systems/assistent")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_groups_are_formed_the_page_says_so_and_the_file_waits()
    {
        await using var large = new TownOfTwelve(waits: false);
        await large.InitializeAsync();
        var page = (await large.Hr.GetAsync("/reports/completions")).IsOk();
        // Whichever is quicker: the page leaves nobody in the dark.
        Assert.True(page.Has("[data-refresh]") || page.Has("table.ac-bars"));
        Assert.Contains("Bauhof;", (await large.Hr.GetAsync("/reports/completions.csv")).IsOk().Html, StringComparison.Ordinal);
        Assert.True((await large.Hr.GetAsync("/reports/completions")).IsOk().Has("table.ac-bars"));
    }

    [Fact]
    public async Task Nothing_is_kept_for_groups_while_people_are_shown()
    {
        await using var open = new RunningAcademy();
        var hr = await open.EmployAsync(Cast.Hanna);
        (await (await open.ClientOf(hr)).GetAsync("/reports/completions")).Is(HttpStatusCode.OK);
        Assert.Empty(await open.AskAsync(hr.OrganisationId, db => db.ToldMonths.ToListAsync()));
    }
}
