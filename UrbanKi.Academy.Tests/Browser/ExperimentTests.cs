using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>The experiments run in the browser alone, with the keyboard alone, and what they show is right.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class ExperimentTests(BrowserSite site, ExperimentSite lessons) : IClassFixture<ExperimentSite>
{
    public static TheoryData<string, string> NamesAndLanguages => [.. ExperimentBlock.Names.SelectMany(name => new[] { (name, "de"), (name, "en") })];

    public static TheoryData<string> Languages => ["de", "en"];

    [Theory, MemberData(nameof(NamesAndLanguages))]
    public async Task Starts_is_fit_for_everybody_and_can_be_read_in_words(string name, string language)
    {
        var reader = await OpenAsync(name, language);
        var words = reader.Page.GetByText(ExperimentSite.Fallback(language));
        var toggle = reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Experiment_ReadWords"] });
        await Expect(words).ToBeHiddenAsync();
        await reader.Page.PressOnAsync(toggle);
        await Expect(words).ToBeVisibleAsync();
        await Expect(toggle).ToHaveAttributeAsync("aria-expanded", "true");
        await reader.AssertFitAsync();
        await reader.Page.PressOnAsync(toggle);
        await Expect(words).ToBeHiddenAsync();

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(words).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".ac-experiment__stage")).ToBeHiddenAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        reader.AssertNoComplaints();
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Without_script_the_words_are_there(string language)
    {
        await using var reader = await lessons.ComeAsync(site.Browser, language, script: false);
        foreach (var name in ExperimentBlock.Names)
        {
            await reader.GoAsync(ExperimentSite.Address(name));
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = reader.Words[$"Experiment_{name}"] })).ToBeVisibleAsync();
            await Expect(reader.Page.GetByText(ExperimentSite.Fallback(language))).ToBeVisibleAsync();
            await Expect(reader.Page.Locator(".ac-experiment :is(button, input, [data-stage])").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        }
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task A_lesson_without_an_experiment_loads_none_of_it()
    {
        var reader = await OpenAsync("bias", "de");
        var asked = new List<string>();
        void Note(object? sender, IRequest request) => asked.Add(request.Url);
        reader.Page.Request += Note;
        await reader.GoAsync($"/courses/{ProbeContent.Course}/{ProbeContent.First}");
        reader.Page.Request -= Note;
        Assert.DoesNotContain(asked, url => url.Contains("/js/experiments/", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_next_words_add_up_to_100_per_cent_at_every_step(string language)
    {
        var reader = await OpenAsync("next-word", language);
        var page = reader.Page;
        var (write, back, written) = (Button(page, await SayAsync(page, "write")), Button(page, await SayAsync(page, "back")), page.Locator("[data-written]"));
        var beginning = await written.TextContentAsync();
        var numbers = page.Locator(".ac-exp-words__number").Filter(new() { Visible = true });
        for (var step = 0; step < 12; step++)
        {
            Assert.Equal(100, (await numbers.AllTextContentsAsync()).Sum(Number));
            await page.PressOnAsync(write);
        }
        Assert.StartsWith(beginning!, await written.TextContentAsync(), StringComparison.Ordinal);
        await page.TabToAsync(back);
        for (var step = 0; step < 12; step++) await page.Keyboard.PressAsync("Space");
        await Expect(written).ToHaveTextAsync(beginning!);
        await Expect(back).ToHaveAttributeAsync("aria-disabled", "true");

        // What one chooses is what is written; a low temperature makes the first word surer.
        var first = page.Locator(".ac-exp-words__word").First;
        var word = await first.TextContentAsync();
        var share = Number((await numbers.AllTextContentsAsync())[0]);
        await page.TabToAsync(page.GetByRole(AriaRole.Slider));
        await page.Keyboard.PressAsync("Home");
        await Expect(page.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", new Regex(language == "de" ? "^0,2 " : "^0\\.2 "));
        Assert.True(Number((await numbers.AllTextContentsAsync())[0]) > share);
        Assert.Equal(100, (await numbers.AllTextContentsAsync()).Sum(Number));
        await page.PressOnAsync(first);
        await Expect(written).ToHaveTextAsync($"{beginning} {word}");
        await Expect(first).ToBeFocusedAsync();
        reader.AssertNoComplaints();
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_photo_is_counted_once_at_each_threshold_and_the_cost_is_right(string language)
    {
        var reader = await OpenAsync("threshold", language);
        var page = reader.Page;
        var slider = page.GetByRole(AriaRole.Slider);
        await page.WriteAsync(page.GetByRole(AriaRole.Spinbutton).First, "300");
        await page.WriteAsync(page.GetByRole(AriaRole.Spinbutton).Last, "70");
        await page.TabToAsync(slider);
        await page.Keyboard.PressAsync("Home");
        var (missedBefore, costs) = (-1, new List<int>());
        for (var threshold = 0; threshold <= 100; threshold += 5)
        {
            await Expect(slider).ToHaveValueAsync($"{threshold}");
            var (found, missed, falseAlarms, quiet) = (await CountAsync(page, "found"), await CountAsync(page, "missed"), await CountAsync(page, "falseAlarms"), await CountAsync(page, "quiet"));
            Assert.Equal(20, found + missed);
            Assert.Equal(40, falseAlarms + quiet);
            Assert.True(missed >= missedBefore);
            missedBefore = missed;
            costs.Add(await CountAsync(page, "cost"));
            Assert.Equal(300 * missed + 70 * falseAlarms, costs[^1]);
            await page.Keyboard.PressAsync("ArrowRight");
        }
        await page.PressOnAsync(Button(page, await SayAsync(page, "cheapest")));
        Assert.Equal(costs.Min(), await CountAsync(page, "cost"));

        // What is no number is said, and the last one that was goes on.
        await page.TabToAsync(page.GetByRole(AriaRole.Spinbutton).First);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await Expect(page.GetByText(await SayAsync(page, "problem"))).ToBeVisibleAsync();
        Assert.Equal(costs.Min(), await CountAsync(page, "cost"));
        reader.AssertNoComplaints();
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_balanced_sample_treats_the_small_group_better(string language)
    {
        var reader = await OpenAsync("bias", language);
        var page = reader.Page;
        var skewed = await RowsAsync();
        await page.PressOnAsync(Button(page, await SayAsync(page, "balance")));
        await Expect(page.GetByRole(AriaRole.Slider)).ToHaveValueAsync("20");
        var balanced = await RowsAsync();
        Assert.True(skewed[1].Right < skewed[0].Right);
        Assert.True(balanced[1].Right > skewed[1].Right);
        Assert.Equal(balanced[0].Right, balanced[1].Right);

        await page.TabToAsync(page.GetByRole(AriaRole.Slider));
        await page.Keyboard.PressAsync("Home");
        Assert.Equal(skewed, await RowsAsync());
        reader.AssertNoComplaints();

        async Task<List<(int Right, int FalseAlarms, int Missed)>> RowsAsync()
        {
            var rows = new List<(int, int, int)>();
            foreach (var row in await page.Locator(".ac-exp-table tbody tr").AllAsync())
            {
                var (tested, right, falseAlarms, missed) = (await CountAsync(row, "tested"), await CountAsync(row, "right"), await CountAsync(row, "falseAlarms"), await CountAsync(row, "missed"));
                Assert.Equal(tested, right + falseAlarms + missed);
                Assert.Equal(100.0 * right / tested, await CountAsync(row, "share"), 1.0);
                rows.Add((right, falseAlarms, missed));
            }
            return rows;
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_text_of_ones_own_is_cut_into_pieces_and_goes_nowhere(string language)
    {
        var reader = await OpenAsync("tokens", language);
        var page = reader.Page;
        var asked = new List<string>();
        void Note(object? sender, IRequest request) => asked.Add(request.Url);
        page.Request += Note;
        var text = language == "de" ? "Der Antrag und die Antragsfrist" : "The application and the reapplication";
        await page.WriteAsync(page.GetByRole(AriaRole.Textbox), text);
        var pieces = page.Locator(".ac-exp-pieces > li");
        var shown = await pieces.AllTextContentsAsync();
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(shown));
        Assert.Equal(language == "de" ? ["Antrag", "sfrist"] : ["re", "application"], shown.TakeLast(2));
        await Expect(page.Locator(".ac-exp-result")).ToContainTextAsync(shown.Count.ToString(CultureInfo.InvariantCulture));
        await page.PressOnAsync(page.Locator(".ac-experiment__place .ac-actions button").First);
        await Expect(pieces).ToHaveCountAsync(1);
        page.Request -= Note;
        Assert.Empty(asked);
        reader.AssertNoComplaints();
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Requests_are_compared_and_personal_data_marked(string language)
    {
        var reader = await OpenAsync("prompt-workshop", language);
        var page = reader.Page;
        var papers = page.Locator(".ac-exp-pair .ac-exp-paper");
        var weak = await papers.AllTextContentsAsync();
        await page.ChooseRadioAsync(page.GetByRole(AriaRole.Radio).Last);
        await Expect(papers.First).Not.ToHaveTextAsync(weak[0]);
        await Expect(papers.Last).ToContainTextAsync(language == "de" ? "[bitte ergänzen]" : "[please add]");

        var parts = page.Locator(".ac-exp-toggle");
        var check = Button(page, await SayAsync(page, "check"));
        await MarkAsync(0, 1);
        await page.PressOnAsync(check);
        var result = page.Locator(".ac-exp-result").Last;
        await Expect(result).ToContainTextAsync(language == "de" ? "1 von 5 Personendaten markiert, 1 zu viel." : "1 of 5 items of personal data marked, 1 too many.");
        await Expect(result).ToBeFocusedAsync();
        await reader.AssertFitAsync();

        await MarkAsync(0, 2, 3, 5, 6);
        await page.PressOnAsync(check);
        await Expect(result).ToContainTextAsync(await SayAsync(page, "complete"));
        await Expect(page.Locator(".ac-exp-feedback .ac-exp-paper")).ToHaveTextAsync(await SayAsync(page, "placeholders"));
        await page.PressOnAsync(Button(page, await SayAsync(page, "restart")));
        await Expect(page.Locator(".ac-exp-toggle[aria-pressed=true]")).ToHaveCountAsync(0);
        reader.AssertNoComplaints();

        async Task MarkAsync(params int[] places)
        {
            foreach (var place in places)
            {
                var before = await parts.Nth(place).GetAttributeAsync("aria-pressed");
                await page.TabToAsync(parts.Nth(place));
                await page.Keyboard.PressAsync("Space");
                await Expect(parts.Nth(place)).ToHaveAttributeAsync("aria-pressed", before == "true" ? "false" : "true");
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Eight_examples_are_sorted_and_explained(string language)
    {
        var reader = await OpenAsync("rule-or-learning", language);
        var page = reader.Page;
        var cases = page.Locator(".ac-exp-cases > li");
        await Expect(cases).ToHaveCountAsync(8);
        // "Learned" for each is right for every other one.
        foreach (var example in await cases.AllAsync()) await page.ChooseRadioAsync(example.GetByRole(AriaRole.Radio).Last);
        await page.PressOnAsync(Button(page, await SayAsync(page, "check")));
        await Expect(page.Locator(".ac-exp-result")).ToContainTextAsync(language == "de" ? "4 von 8" : "4 of 8");
        await Expect(page.Locator(".ac-exp-result")).ToBeFocusedAsync();
        await Expect(cases.Filter(new() { HasText = await SayAsync(page, "right") + ":" })).ToHaveCountAsync(4);
        await Expect(cases.Filter(new() { HasText = await SayAsync(page, "wrong") + ":" })).ToHaveCountAsync(4);
        await reader.AssertFitAsync();
        await page.PressOnAsync(Button(page, await SayAsync(page, "restart")));
        await Expect(page.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveCountAsync(0);
        reader.AssertNoComplaints();
    }

    private Task<Reader> OpenAsync(string name, string language) => lessons.OpenAsync(site.Browser, name, language);

    /// <summary>The experiment's own words, as its module has them.</summary>
    private static Task<string> SayAsync(IPage page, string key) => page.EvaluateAsync<string>("""
        async key => {
          const section = document.querySelector('section[data-experiment]');
          const { texts } = await import(`/js/experiments/${section.dataset.experiment}.texts.js`);
          return texts[document.documentElement.lang][key];
        }
        """, key);

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task<int> CountAsync(IPage page, string name) => CountAsync(page.Locator(".ac-experiment"), name);

    private static async Task<int> CountAsync(ILocator row, string name) => Number((await row.Locator($"[data-count={name}]").TextContentAsync())!);

    private static int Number(string text) => int.Parse(NoDigit().Replace(text, ""), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\D")]
    private static partial Regex NoDigit();
}
