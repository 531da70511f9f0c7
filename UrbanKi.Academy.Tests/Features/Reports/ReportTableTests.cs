using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

/// <summary>The rows on screen: which, in which order, and where they lead.</summary>
public sealed class ReportTableTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Here = "/reports/completions";

    private static IEnumerable<string> Names(Answer page) => page.All(".ac-table tbody th a").Select(Answer.Words);

    private static IEnumerable<string> Figures(Answer page) => page.All(".ac-figures .is-num").Select(Answer.Words);

    [Theory]
    [InlineData("", "אבי 🦉, =cmd()|Ärmel, Özlem|Weiß, Łukasz|Zander, Zoe|Namenlos, Nora")]
    [InlineData("?dir=desc", "Zander, Zoe|אבי 🦉, =cmd()|Ärmel, Özlem|Weiß, Łukasz|Namenlos, Nora")]
    [InlineData("?sort=name", "Ärmel, Özlem|Namenlos, Nora|Weiß, Łukasz|Zander, Zoe|אבי 🦉, =cmd()")]
    [InlineData("?sort=number", "Ärmel, Özlem|Weiß, Łukasz|אבי 🦉, =cmd()|Zander, Zoe|Namenlos, Nora")]
    [InlineData("?sort=number&dir=desc", "Zander, Zoe|אבי 🦉, =cmd()|Weiß, Łukasz|Ärmel, Özlem|Namenlos, Nora")]
    [InlineData("?sort=completed", "Weiß, Łukasz|Namenlos, Nora|Zander, Zoe|Ärmel, Özlem|אבי 🦉, =cmd()")]
    [InlineData("?sort=completed&dir=desc", "Zander, Zoe|Namenlos, Nora|Weiß, Łukasz|Ärmel, Özlem|אבי 🦉, =cmd()")]
    [InlineData("?sort=due", "Ärmel, Özlem|Weiß, Łukasz|Zander, Zoe|אבי 🦉, =cmd()|Namenlos, Nora")]
    [InlineData("?sort=status", "אבי 🦉, =cmd()|Ärmel, Özlem|Namenlos, Nora|Weiß, Łukasz|Zander, Zoe")]
    public async Task Rows_are_sorted_by_the_database(string query, string expected)
    {
        var town = await ReportTown.OpenAsync(academy);
        var names = Names((await town.Hanna.GetAsync(Here + query)).IsOk()).ToList();
        var wanted = expected.Split('|');
        // Who has a letter of another script stands behind the Latin ones.
        if (query is "" or "?dir=desc") Assert.Equal(wanted.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        else Assert.Equal(wanted, names);
    }

    [Theory]
    [InlineData("weiss", "Weiß, Łukasz")]
    [InlineData("LUKASZ", "Weiß, Łukasz")]
    [InlineData("oezlem aermel", "Ärmel, Özlem")]
    [InlineData("armel", "Ärmel, Özlem")]
    [InlineData("100", "Zander, Zoe")]
    [InlineData("=cmd()", "אבי 🦉, =cmd()")]
    [InlineData("אבי", "אבי 🦉, =cmd()")]
    [InlineData("%", "")]
    [InlineData("niemand", "")]
    public async Task Words_find_people_however_they_are_spelled_on_the_page_and_in_the_file(string words, string expected)
    {
        var town = await ReportTown.OpenAsync(academy);
        var query = "?q=" + Uri.EscapeDataString(words);
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Names((await town.Hanna.GetAsync(Here + query)).IsOk()));
        var rows = (await town.Hanna.GetAsync($"{Here}.csv{query}")).IsOk().Html.TrimEnd().Split('\n').Length - 1;
        Assert.Equal(expected.Length == 0 ? 0 : 1, rows);
    }

    [Fact]
    public async Task The_figures_lead_down_the_tree_to_people_and_to_the_page_of_one()
    {
        var town = await ReportTown.OpenAsync(academy);
        var whole = (await town.Hanna.GetAsync(Here)).IsOk();
        Assert.Equal(["4", "2", "1", "1"], Figures(whole));
        var building = whole.All("section[aria-labelledby=einheiten] th a").Single(link => Answer.Words(link) == "Bauen").GetAttribute("href")!;
        var part = (await town.Hanna.GetAsync(building)).IsOk();
        Assert.Equal(["3", "1", "1", "1"], Figures(part));
        var roads = part.One("section[aria-labelledby=einheiten] th a").GetAttribute("href")!;
        var people = (await town.Hanna.GetAsync(roads)).IsOk();
        Assert.Equal(3, Names(people).Count());
        Assert.False(people.Has("section[aria-labelledby=einheiten]"));
        var one = people.All(".ac-table tbody th a").Single(link => Answer.Words(link).StartsWith("Ärmel", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("Özlem", (await town.Hanna.GetAsync(one)).IsOk().Heading, StringComparison.Ordinal);
        // And back up again.
        Assert.Contains(people.All("nav a"), link => Answer.Words(link) == "Bauen");
    }

    [Fact]
    public async Task Whoever_belongs_nowhere_is_found_by_that()
    {
        var town = await ReportTown.OpenAsync(academy);
        Assert.Equal(["Namenlos, Nora"], Names((await town.Hanna.GetAsync($"{Here}?unit=-")).IsOk()));
    }

    [Fact]
    public async Task Hr_of_a_part_sees_its_part_and_finds_nothing_else()
    {
        var town = await ReportTown.OpenAsync(academy);
        var petra = await town.Hall.PartlyHrAsync("finanzen");
        Assert.Equal(["Zander, Zoe"], Names((await petra.GetAsync(Here)).IsOk()));
        Assert.Contains("tiefbau", (await petra.GetAsync($"{Here}?unit=tiefbau")).IsOk().One("main .kern-alert").TextContent, StringComparison.Ordinal);
        Assert.Empty(Names((await petra.GetAsync($"{Here}?q=weiss")).IsOk()));
    }

    [Fact]
    public async Task A_path_and_a_system_narrow_to_their_courses_and_people()
    {
        var town = await ReportTown.OpenAsync(academy);
        await town.Hanna.PostAsync("/systems/new", ("Name", "Assistent"), ("Purpose", "Entwürfe"), ("InUseSince", $"{town.Today.AddDays(-400):yyyy-MM-dd}"));
        Assert.Equal(5, Names((await town.Hanna.GetAsync($"{Here}?path=alle")).IsOk()).Count());
        var none = (await town.Hanna.GetAsync($"{Here}?system=assistent")).IsOk();
        Assert.False(none.Has(".kern-alert--warning"), none.Text);
        Assert.Empty(Names(none));
    }

    [Theory]
    [InlineData(Status.Overdue, 1)]
    [InlineData(Status.Completed, 3)]
    [InlineData(Status.Assigned, 1)]
    [InlineData(Status.Exempt, 0)]
    public async Task The_status_narrows_the_rows_and_leaves_the_figures(string status, int rows)
    {
        var town = await ReportTown.OpenAsync(academy);
        var page = (await town.Hanna.GetAsync($"{Here}?status={status}")).IsOk();
        Assert.Equal(rows, Names(page).Count());
        Assert.Equal(["4", "2", "1", "1"], Figures(page));
    }

    [Fact]
    public async Task A_period_counts_only_what_was_completed_in_it()
    {
        var town = await ReportTown.OpenAsync(academy);
        var page = (await town.Hanna.GetAsync($"{Here}?from={town.Today.AddDays(-5):yyyy-MM-dd}&to={town.Today:yyyy-MM-dd}")).IsOk();
        Assert.Equal(["Zander, Zoe", "Namenlos, Nora"], Names(page));
        Assert.Equal(["4", "1", "2", "1"], Figures(page));
    }

    [Fact]
    public async Task Pages_are_counted_in_rows_even_where_people_have_several()
    {
        var town = await ReportTown.OpenAsync(academy);
        for (var i = 0; i < 30; i++)
        {
            var person = await town.Hall.HireAsync("Vorname", $"Nachname {i:00}", "finanzen", $"Q{500 + i}");
            await town.TellAsync(person, -10, 10, null);
            if (i % 2 == 0) await town.TellAsync(person, -10, 10, null, ProbeContent.GermanOnly);
        }
        // 50 rows: five, thirty, and fifteen more.
        foreach (var sort in new[] { "name", "unit", "number", "course", "assigned" })
        {
            var pages = new List<string>();
            foreach (var number in new[] { 1, 2 })
                pages.AddRange((await town.Hanna.GetAsync($"{Here}?sort={sort}&page={number}")).IsOk().All(".ac-table tbody tr").Select(Answer.Words));
            Assert.Equal(50, pages.Count);
            Assert.Distinct(pages);
            // Behind the last page is the last page.
            Assert.Equal(pages.Skip(25), (await town.Hanna.GetAsync($"{Here}?sort={sort}&page=99")).IsOk().All(".ac-table tbody tr").Select(Answer.Words));
        }
    }

    [Theory]
    [InlineData("sort=points")]
    [InlineData("dir=up")]
    [InlineData("size=7")]
    [InlineData("page=0")]
    [InlineData("page=99999999999")]
    public async Task An_order_that_cannot_be_read_is_named(string query)
    {
        var page = (await (await academy.ClientOf(Cast.Hanna)).GetAsync($"{Here}?{query}")).IsOk();
        Assert.Contains(query[(query.IndexOf('=') + 1)..], page.One("main .kern-alert").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_without_anything_is_told_what_comes_first()
    {
        var hall = await People.TownHall.OpenAsync(academy);
        var page = (await hall.Hanna.GetAsync(Here)).IsOk();
        Assert.True(page.Has("main a[href='/assignments']"));
        Assert.False(page.Has(".ac-table"));
    }
}
