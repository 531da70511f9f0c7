using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Lessons;

/// <summary>What is kept ready for everybody holds nothing of anybody.</summary>
public sealed class FinishedLessonsTests : IAsyncLifetime
{
    private const string Lesson = $"/courses/{ProbeContent.Course}/{ProbeContent.First}";
    private readonly RunningAcademy academy = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    [Fact]
    public async Task Two_readers_get_the_same_article_with_their_own_tokens()
    {
        var (lena, karl) = (await (await academy.ClientOf(Cast.Lena)).GetAsync(Lesson), await (await academy.ClientOf(Cast.Karl)).GetAsync(Lesson));
        var (hers, his) = (Tokens(lena), Tokens(karl));
        Assert.NotEmpty(hers);
        Assert.Single(hers.Distinct());
        Assert.Single(his.Distinct());
        Assert.NotEqual(hers[0], his[0]);
        Assert.Equal(lena.One("article").OuterHtml.Replace(hers[0], "", StringComparison.Ordinal), karl.One("article").OuterHtml.Replace(his[0], "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_is_shown_to_its_writer_and_to_nobody_else()
    {
        var (lena, karl) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Karl));
        (await karl.GetAsync(Lesson)).IsOk();
        await lena.PostAsync($"{Lesson}/notes", ("note", "mein-alltag"), ("text", "Nur für mich"), ("version", "0"));
        Assert.Contains("Nur für mich", (await lena.GetAsync(Lesson)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Nur für mich", (await karl.GetAsync(Lesson)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_practised_is_shown_once_and_to_them_only()
    {
        var (lena, karl) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Karl));
        var answered = await lena.PostAsync($"{Lesson}?handler=answer", ("question", "praxis-wort"), ("answer", "Zwiebelkuchen"));
        Assert.True(answered.IsOk().Has("[data-feedback]"));
        Assert.False((await lena.GetAsync(Lesson)).Has("[data-feedback]"));
        Assert.False((await karl.GetAsync(Lesson)).Has("[data-feedback]"));
    }

    [Fact]
    public async Task A_lesson_that_is_done_or_read_in_another_language_is_another_article()
    {
        var (lena, karl) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Karl));
        var before = (await lena.GetAsync(Lesson)).One("article").OuterHtml;
        await lena.PostAsync(Lesson);
        Assert.True((await lena.GetAsync(Lesson)).Has("article .ac-status--done"));
        Assert.False((await karl.GetAsync(Lesson)).Has("article .ac-status--done"));
        Assert.NotEqual(before, (await karl.GetAsync(Lesson + "?culture=en")).One("article").OuterHtml);
        Assert.Equal("First lesson", (await karl.GetAsync(Lesson)).Heading);
    }

    private static List<string> Tokens(Answer page) => [.. page.All("article input[name=form-token]").Select(input => input.GetAttribute("value")!)];
}
