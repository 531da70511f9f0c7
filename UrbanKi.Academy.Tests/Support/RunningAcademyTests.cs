namespace UrbanKi.Academy.Tests.Support;

public sealed class RunningAcademyTests
{
    [Fact]
    public async Task A_browser_can_reach_it_over_the_network()
    {
        await using var academy = new RunningAcademy();
        var address = academy.OpenToBrowsers();
        using var browser = new HttpClient();
        Assert.Contains("/account/login", await browser.GetStringAsync(new Uri(address + "/")), StringComparison.Ordinal);
        Assert.Contains(".ac-", await browser.GetStringAsync(new Uri(address + "/css/base.css")), StringComparison.Ordinal);
        (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses")).IsOk();
    }

    [Fact]
    public async Task The_shipped_courses_are_taught_and_the_demo_town_lives_where_a_test_wants_them()
    {
        await using var academy = new RunningAcademy { HasShippedContent = true, HasDemo = true };
        var visitor = academy.Stranger();
        await visitor.SignInAsync("learner@academy.example", RunningAcademy.Password);
        Assert.Contains("/courses/ki-grundlagen", (await visitor.GetAsync("/courses")).IsOk().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        var academy = new RunningAcademy();
        (await academy.Stranger().GetAsync("/")).IsOk();
        var database = Path.Combine(academy.DataPath, "academy.db");
        Assert.True(File.Exists(database));
        await academy.DisposeAsync();
        Assert.False(Directory.Exists(academy.DataPath));
    }
}
