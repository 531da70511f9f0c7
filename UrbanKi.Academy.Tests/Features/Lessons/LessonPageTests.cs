using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Lessons;

public sealed class LessonPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Lesson = $"/courses/probe-kurs/{ProbeContent.First}";

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_back() =>
        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(Lesson)}", (await academy.Stranger().GetAsync(Lesson)).Is(HttpStatusCode.Redirect).Location);

    [Fact]
    public async Task One_reads_it()
    {
        var page = (await (await academy.ClientOf(Cast.Lena)).GetAsync(Lesson)).IsOk();
        Assert.Equal("Erste Lektion", page.Heading);
        foreach (var word in new[] { "Ein Satz auf Deutsch.", "Ein Abschnitt", "Wo hilft es Ihnen?", "So ist es." }) Assert.Contains(word, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/courses/probe-kurs/gibt-es-nicht")]
    [InlineData("/courses/gibt-es-nicht/erste-lektion")]
    [InlineData("/courses/nur-deutsch/erste-lektion")]
    public async Task An_unknown_lesson_is_not_found_whatever_is_done_with_it(string address)
    {
        var lena = await academy.ClientOf(Cast.Lena);
        (await lena.GetAsync(address)).Is(HttpStatusCode.NotFound);
        (await lena.PostAsync(address)).Is(HttpStatusCode.NotFound);
        (await lena.PostAsync($"{address}?handler=answer", ("question", "warum-pruefen"), ("answer", "1"))).Is(HttpStatusCode.NotFound);
        (await lena.PostAsync($"{address}/notes", ("note", "mein-alltag"), ("text", "Hallo"), ("version", "0"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Remembers_that_a_lesson_was_done_and_leads_to_the_next()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync(Lesson)).IsOk();
        var next = (await lena.SubmitAsync(page, ".ac-next form")).Is(HttpStatusCode.Redirect);
        Assert.Equal("/courses/probe-kurs/zweite-lektion", next.Location);
        Assert.False((await lena.GetAsync(Lesson)).Has(".ac-next form"));
        Assert.Equal("/courses/probe-kurs/quiz", (await lena.PostAsync("/courses/probe-kurs/zweite-lektion")).Location);
    }

    [Fact]
    public async Task Doing_it_twice_is_doing_it_once()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.PostAsync(Lesson)));
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.LearningEvents.CountAsync(e => e.PersonId == lena.Id)));
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.Rounds.CountAsync(r => r.PersonId == lena.Id)));
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_done()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        (await (await academy.ClientOf(lena)).PostBareAsync(Lesson)).Is(HttpStatusCode.BadRequest);
        Assert.Equal(0, await academy.AskAsync(lena.OrganisationId, db => db.LearningEvents.CountAsync(e => e.PersonId == lena.Id)));
    }

    [Fact]
    public async Task What_is_right_comes_only_with_the_answer_and_nothing_of_it_is_kept()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        var before = (await browser.GetAsync(Lesson)).IsOk();
        Assert.DoesNotContain("Geheime Begründung", before.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwiebelkuchen", before.Html, StringComparison.OrdinalIgnoreCase);

        var wrong = (await browser.SubmitAsync(before, "#q-warum-pruefen form", [.. RightAnswers.Ticked(before, "Aus Gewohnheit.").Select(value => ("answer", value))])).IsOk();
        Assert.Contains("Geheime Begründung", wrong.One("#q-warum-pruefen").TextContent, StringComparison.Ordinal);
        // The other question is still open, so its answer is still unknown.
        Assert.DoesNotContain("Zwiebelkuchen", wrong.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Geheime Begründung", (await browser.GetAsync(Lesson)).Html, StringComparison.Ordinal);
        Assert.Equal(0, await academy.AskAsync(lena.OrganisationId, db => db.LearningEvents.CountAsync(e => e.PersonId == lena.Id)));
    }

    [Fact]
    public async Task A_right_practice_answer_is_called_right_in_place()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync(Lesson)).IsOk();
        var right = (await lena.SubmitAsync(page, "#q-praxis-wort form", ("answer", "zwiebelkuchen"))).IsOk();
        var wrong = (await lena.SubmitAsync(page, "#q-praxis-wort form", ("answer", "Pflaumenkuchen"))).IsOk();
        Assert.NotEqual(Answer.Words(right.One("#q-praxis-wort [role=status]")), Answer.Words(wrong.One("#q-praxis-wort [role=status]")));
        Assert.True(right.Has("#q-praxis-wort .is-right"));
        Assert.True(wrong.Has("#q-praxis-wort .is-wrong"));
    }

    [Fact]
    public async Task A_lesson_without_English_is_shown_in_German_with_a_notice()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync("/courses/nur-deutsch/allein?culture=en")).IsOk();
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Allein", page.One("[lang=de] h1").TextContent);
        Assert.True(page.Has("main .kern-alert"));
        Assert.False((await lena.GetAsync($"{Lesson}?culture=en")).Has("main .kern-alert"));
    }
}
