using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

public sealed class CompletionReportTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    public static readonly TheoryData<string> Addresses = ["/reports/completions", "/reports/completions.xlsx", "/reports/completions.csv"];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Hr_sees_it_others_are_told_that_they_may_not_and_strangers_sign_in(string address)
    {
        (await (await academy.ClientOf(Cast.Hanna)).GetAsync(address)).IsOk();
        foreach (var who in new[] { Cast.Lena, Cast.Tarik, Cast.Andrea })
        {
            var refused = (await (await academy.ClientOf(who)).GetAsync(address)).Is(HttpStatusCode.Forbidden);
            Assert.NotEmpty(refused.Heading);
        }
        (await academy.Stranger().GetAsync(address)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_menu_leads_there_for_hr_alone()
    {
        Assert.True((await (await academy.ClientOf(Cast.Hanna)).GetAsync("/")).Has("nav a[href='/reports/completions']"));
        Assert.False((await (await academy.ClientOf(Cast.Andrea)).GetAsync("/")).Has("nav a[href='/reports/completions']"));
    }

    [Fact]
    public async Task A_town_sees_its_own_people_and_what_they_completed_but_not_how()
    {
        await (await academy.ClientOf(Cast.Lena)).CompleteAsync();
        await (await academy.ClientOf(Cast.Tom)).CompleteAsync();
        foreach (var address in new[] { "/reports/completions", "/reports/completions.csv" })
        {
            var (home, elsewhere) = ((await (await academy.ClientOf(Cast.Hanna)).GetAsync(address)).IsOk().Html, (await (await academy.ClientOf(Cast.Henning)).GetAsync(address)).IsOk().Html);
            Assert.Contains("Lernt", home, StringComparison.Ordinal);
            Assert.DoesNotContain("Tamm", home, StringComparison.Ordinal);
            Assert.Contains("Tamm", elsewhere, StringComparison.Ordinal);
            Assert.DoesNotContain("Lernt", elsewhere, StringComparison.Ordinal);
            foreach (var secret in new[] { "zwiebelKUCHEN", "Mehr fragen.", "09:30:00" }) Assert.DoesNotContain(secret, home, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_files_are_what_they_are_called()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var workbook = (await hanna.GetAsync("/reports/completions.xlsx")).IsOk();
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(workbook.Bytes[..2]));
        var table = (await hanna.GetAsync("/reports/completions.csv")).IsOk();
        Assert.Equal("text/csv", table.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], table.Bytes[..3]);
        Assert.Equal("attachment", table.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("course=gibt-es-nicht")]
    [InlineData("path=gibt-es-nicht")]
    [InlineData("unit=gibt-es-nicht")]
    [InlineData("status=finished")]
    [InlineData("from=gestern")]
    [InlineData("to=2026-02-30")]
    [InlineData("asOf=2099-01-01")]
    [InlineData("from=2026-02-01&to=2026-01-01")]
    public async Task A_value_that_cannot_be_read_is_named_on_the_page_and_refused_for_the_files(string query)
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var value = query[(query.LastIndexOf('=') + 1)..];
        Assert.Contains(value, (await hanna.GetAsync($"/reports/completions?{query}")).IsOk().One("main .kern-alert").TextContent, StringComparison.Ordinal);
        foreach (var ending in new[] { "xlsx", "csv" })
            Assert.Contains(value, (await hanna.GetAsync($"/reports/completions.{ending}?{query}")).Is(HttpStatusCode.BadRequest).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hr_asks_the_database_never_reaches_attempts_answers_or_notes()
    {
        await (await academy.ClientOf(Cast.Lena)).CompleteAsync();
        var hanna = await academy.ClientOf(Cast.Hanna);
        using var heard = await SqlListener.StartAsync(academy);
        foreach (var address in Addresses.Select(row => row.Data).Append("/reports/completions?status=overdue&asOf=2026-01-31").Append("/reports/completions.xlsx?asOf=2026-01-31"))
            (await hanna.GetAsync(address)).IsOk();
        Assert.Contains(heard.Statements, sql => sql.Contains("Standings", StringComparison.Ordinal));
        foreach (var table in new[] { "QuizAttempts", "AttemptAnswer", "PrivateNotes" })
            Assert.DoesNotContain(heard.Statements, sql => sql.Contains(table, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_report_takes_a_fixed_number_of_queries()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        using var heard = await SqlListener.StartAsync(academy);
        var few = await CountAsync();
        for (var i = 0; i < 5; i++) await (await academy.ClientOf(Cast.Lena)).PostAsync($"/courses/probe-kurs/{ProbeContent.First}");
        Assert.Equal(few, await CountAsync());
        // Three of them write down who looked.
        Assert.InRange(few, 1, 13);

        async Task<int> CountAsync()
        {
            heard.Statements.Clear();
            (await hanna.GetAsync("/reports/completions")).IsOk();
            return heard.Statements.Count;
        }
    }

    [Fact]
    public async Task The_second_page_shows_the_rows_behind_the_first()
    {
        await using var own = new RunningAcademy();
        for (var i = 0; i < 26; i++)
        {
            var lena = await own.EmployAsync(Cast.Lena);
            await (await own.ClientOf(lena)).PostAsync($"/courses/probe-kurs/{ProbeContent.First}");
        }
        var hanna = await own.ClientOf(Cast.Hanna);
        Assert.Equal(25, (await hanna.GetAsync("/reports/completions")).IsOk().All(".ac-table tbody tr").Count);
        Assert.Single((await hanna.GetAsync("/reports/completions?page=2")).IsOk().All(".ac-table tbody tr"));
    }
}
