using System.Net;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.DraftWriting;

namespace UrbanKi.Academy.Tests.Features.Versions;

/// <summary>What was taught can be seen, compared and taken up again.</summary>
public sealed class VersionsPageTests(VersionsPageTests.TaughtTwice taught) : IClassFixture<VersionsPageTests.TaughtTwice>
{
    private const string Versions = "/author/probe-kurs/versions";

    private RunningAcademy Academy => taught.Academy;

    private Task<Visitor> TrainerAsync() => Academy.ClientOf(Cast.Tarik);

    [Fact]
    public async Task The_history_names_who_when_and_why()
    {
        var page = (await (await TrainerAsync()).GetAsync(Versions)).IsOk();
        var rows = page.All("main ol.ac-rows > li").Select(Answer.Words).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("Version 2 wird jetzt gelehrt", rows[0], StringComparison.Ordinal);
        foreach (var told in new[] { "23. November 2026", "09:30", "Tarik Trainer", "Klarer gesagt.", "wesentlich" }) Assert.Contains(told, rows[0], StringComparison.Ordinal);
        Assert.Contains("aus dem Inhaltsordner", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?to=2")]
    [InlineData("?from=1&to=2")]
    public async Task Two_versions_are_compared(string query)
    {
        var page = (await (await TrainerAsync()).GetAsync($"{Versions}/difference{query}")).IsOk();
        Assert.Equal("Von Version 1 zu Version 2", page.Heading);
        Assert.Equal("neu: neuer", Answer.Words(page.One("#de-erste-lektion ins")));
    }

    [Fact]
    public async Task Read_backwards_what_came_is_gone() =>
        Assert.True((await (await TrainerAsync()).GetAsync($"{Versions}/difference?from=2&to=1")).IsOk().Has("#de-erste-lektion del"));

    [Theory]
    [InlineData("/difference?from=9&to=1")]
    [InlineData("/difference?from=x")]
    [InlineData("/difference?to=x")]
    [InlineData("/difference?to=99999999999999999999")]
    [InlineData("/difference?from=1&to=draft")]
    [InlineData("/9")]
    [InlineData("/1/gibt-es-nicht")]
    [InlineData("/9/restore")]
    public async Task What_does_not_exist_is_not_found(string address) => (await (await TrainerAsync()).GetAsync(Versions + address)).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_old_lesson_is_shown_exactly_as_it_was_taught()
    {
        var trainer = await TrainerAsync();
        var old = (await trainer.GetAsync($"{Versions}/1/erste-lektion")).IsOk();
        Assert.Contains("Ein Satz auf Deutsch.", old.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ein neuer Satz", old.Text, StringComparison.Ordinal);
        Assert.Contains("Ein neuer Satz", (await trainer.GetAsync($"{Versions}/2/erste-lektion")).Text, StringComparison.Ordinal);
        Assert.Contains("A sentence in English.", (await trainer.GetAsync($"{Versions}/1/erste-lektion?language=en")).Text, StringComparison.Ordinal);
        // Where nobody's note is kept, nothing can be written.
        Assert.All(old.All("main textarea"), area => Assert.NotNull(area.Closest("fieldset[disabled]")));
    }

    [Fact]
    public async Task An_old_practice_question_answers_as_it_did()
    {
        var trainer = await TrainerAsync();
        var page = (await trainer.GetAsync($"{Versions}/1/erste-lektion")).IsOk();
        var answered = (await trainer.SubmitAsync(page, "#q-warum-pruefen form", ("answer", "2"))).IsOk();
        Assert.Contains("Geheime Begründung", answered.Text, StringComparison.Ordinal);
        Assert.Contains("Version 1", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quiz_of_a_version_shows_every_question_with_what_was_right()
    {
        var page = (await (await TrainerAsync()).GetAsync($"{Versions}/1/quiz")).IsOk();
        Assert.Equal(8, page.All("main .ac-question").Count);
        foreach (var right in new[] { "Mainz", "Zwiebelkuchen", "4711" }) Assert.Contains(right, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_welcome_page_names_the_hash_that_certificates_name()
    {
        var page = (await (await TrainerAsync()).GetAsync($"{Versions}/1")).IsOk();
        Assert.Contains("Willkommen.", page.Text, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{64}", page.One(".ac-hash").TextContent);
    }

    [Fact]
    public async Task Only_trainers_see_the_history()
    {
        (await Academy.Stranger().GetAsync(Versions)).Is(HttpStatusCode.Redirect);
        foreach (var address in new[] { Versions, $"{Versions}/difference", $"{Versions}/1", $"{Versions}/1/restore" })
            foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea })
                (await (await Academy.ClientOf(who)).GetAsync(address)).Is(HttpStatusCode.Forbidden);
        (await (await TrainerAsync()).GetAsync("/author/gibt-es-nicht/versions")).Is(HttpStatusCode.NotFound);
    }

    /// <summary>The trial course in two versions, the second published by a trainer.</summary>
    public sealed class TaughtTwice : IAsyncLifetime
    {
        public RunningAcademy Academy { get; } = new();

        public async ValueTask InitializeAsync()
        {
            var tarik = await Academy.ClientOf(Cast.Tarik);
            await Academy.WriteAsync(GermanFirst, "Ein Satz auf Deutsch.", "Ein neuer Satz auf Deutsch.");
            (await tarik.PublishDraftAsync(("Note", "Klarer gesagt."))).Is(HttpStatusCode.Redirect);
        }

        public ValueTask DisposeAsync() => Academy.DisposeAsync();
    }
}
