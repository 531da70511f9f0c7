using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.QuizTaking;

namespace UrbanKi.Academy.Tests.Features.Quizzes;

public sealed class QuizPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    /// <summary>Words of the trial course that give an answer away.</summary>
    private static readonly string[] Secrets = ["Zwiebelkuchen", "4711", "Trainingsdaten", "Trainingstexten", "Dienstanweisungen", "Geheim"];

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in() => (await academy.Stranger().GetAsync(Quiz)).Is(HttpStatusCode.Redirect);

    [Theory]
    [InlineData("/courses/gibt-es-nicht/quiz")]
    [InlineData("/courses/probe-kurs/quiz?attempt=0198c000-0000-7000-8000-000000000000")]
    public async Task What_does_not_exist_is_not_found(string address) => (await (await academy.ClientOf(Cast.Lena)).GetAsync(address)).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_rules_stand_before_the_start_and_no_question_does()
    {
        var page = (await (await academy.ClientOf(Cast.Lena)).GetAsync(Quiz)).IsOk();
        Assert.Contains("80", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Federweißen", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_of_question_is_answered_by_its_form_kept_and_scored()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var first = (await lena.StartQuizAsync()).IsOk();
        Assert.Equal(8, first.All(".ac-tiles li").Count);
        await lena.AnswerRightAsync();
        var review = (await lena.GetAsync($"{Quiz}?review=true")).IsOk();
        Assert.Equal(8, review.All(".ac-rows .ac-status--done").Count);
        var result = await lena.HandInAsync();
        Assert.Contains("100 %", result.Text, StringComparison.Ordinal);
        Assert.False(result.Has(".ac-result--open"));
    }

    [Fact]
    public async Task Nothing_that_is_right_is_sent_before_handing_in()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        // Answered wrongly, so that no right word comes back from the form.
        foreach (var page in await lena.QuestionsAsync())
            await lena.AnswerAsync(page, page.QuestionId() is "auswahl" or "mehrfach" ? ["1"] : ["x", "y"]);
        var seen = string.Concat((await lena.QuestionsAsync()).Append(await lena.GetAsync($"{Quiz}?review=true")).Append(await lena.GetAsync(Quiz)).Select(page => page.Html));
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase));
        var result = (await lena.HandInAsync()).Html;
        Assert.All(Secrets.Where(secret => secret != "Trainingstexten"), secret => Assert.Contains(secret, result, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_comes_back_finds_question_order_and_answers_as_they_left_them()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.StartQuizAsync();
        var before = await browser.QuestionsAsync();
        await browser.AnswerAsync(before[0], RightAnswers.On(before[0]));

        var elsewhere = await academy.ClientOf(lena);
        var after = await elsewhere.QuestionsAsync();
        Assert.Equal(before.Select(page => page.QuestionId()), after.Select(page => page.QuestionId()));
        Assert.Equal(Answer.Words(before[1].One("form.ac-question fieldset")), Answer.Words(after[1].One("form.ac-question fieldset")));
        Assert.Contains("09:30", after[0].One("form.ac-question [role=status]").TextContent, StringComparison.Ordinal);
        // Back where the first open question is, and starting again goes on.
        Assert.Equal(before[1].QuestionId(), (await elsewhere.GetAsync(Quiz)).QuestionId());
        Assert.Equal(before[0].QuestionId(), (await elsewhere.StartQuizAsync()).QuestionId());
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.QuizAttempts.CountAsync(a => a.PersonId == lena.Id)));
    }

    [Fact]
    public async Task A_window_that_is_out_of_date_is_told_and_overwrites_nothing()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        var page = await lena.QuestionAsync("kurz");
        await lena.AnswerAsync(page, "Brezel");
        var conflict = (await lena.SubmitAsync(page, "main form.ac-question", ("answer", "Brot"))).Is(HttpStatusCode.Conflict);
        // What was typed is still there to decide about.
        Assert.Equal("Brot", conflict.One("main form.ac-question input[name=answer]").GetAttribute("value"));
        Assert.Equal("Brezel", (await lena.QuestionAsync("kurz")).One("main form.ac-question input[name=answer]").GetAttribute("value"));
        (await lena.SubmitAsync(conflict, "main form.ac-question")).Is(HttpStatusCode.Redirect);
        Assert.Equal("Brot", (await lena.QuestionAsync("kurz")).One("main form.ac-question input[name=answer]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_window_of_an_earlier_attempt_writes_nothing_into_the_new_one()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.StartQuizAsync();
        var old = await browser.QuestionAsync("kurz");
        await browser.HandInAsync();
        await browser.StartQuizAsync();
        (await browser.SubmitAsync(old, "main form.ac-question", ("answer", "Brezel"))).Is(HttpStatusCode.Redirect);
        var attempt = old.One("main form.ac-question input[name=attempt]").GetAttribute("value")!;
        (await browser.FetchAsync($"{Quiz}?handler=answer", ("attempt", attempt), ("question", "kurz"), ("answer", "Brezel"), ("version", "0"))).Is(HttpStatusCode.Conflict);
        Assert.Equal("", (await browser.QuestionAsync("kurz")).One("main form.ac-question input[name=answer]").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_script_is_told_when_it_was_saved_and_when_another_window_was_first()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        var saved = (await lena.FetchAsync($"{Quiz}?handler=answer", ("question", "kurz"), ("answer", "Brezel"), ("version", "0"))).IsOk();
        Assert.Equal("""{"saved":"09:30","version":1}""", saved.Html);
        (await lena.FetchAsync($"{Quiz}?handler=answer", ("question", "kurz"), ("answer", "Brot"), ("version", "0"))).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task After_handing_in_nothing_can_be_changed_and_the_result_stays()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.StartQuizAsync();
        var page = await browser.QuestionAsync("kurz");
        var result = await browser.HandInAsync();
        (await browser.SubmitAsync(page, "main form.ac-question", ("answer", "Zwiebelkuchen"))).Is(HttpStatusCode.Redirect);
        (await browser.FetchAsync($"{Quiz}?handler=answer", ("question", "kurz"), ("answer", "Zwiebelkuchen"), ("version", "0"))).Is(HttpStatusCode.Conflict);
        Assert.Equal(0, await academy.AskAsync(lena.OrganisationId, db => db.QuizAttempts.Where(a => a.PersonId == lena.Id).SelectMany(a => a.Answers).CountAsync()));
        Assert.Equal(result.Text, (await browser.GetAsync(result.Address)).IsOk().Text);
        Assert.Contains("0 %", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_in_twice_changes_nothing()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.StartQuizAsync();
        await browser.AnswerRightAsync();
        var review = (await browser.GetAsync($"{Quiz}?review=true")).IsOk();
        var both = await Task.WhenAll(browser.SubmitAsync(review, "main form"), browser.SubmitAsync(review, "main form"));
        Assert.Equal(both[0].Is(HttpStatusCode.Redirect).Location, both[1].Is(HttpStatusCode.Redirect).Location);
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.LearningEvents.CountAsync(e => e.PersonId == lena.Id && e.Kind == LearningEventKind.QuizPassed)));
    }

    [Fact]
    public async Task Whoever_fails_may_try_again_with_a_fresh_attempt()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        var result = await lena.HandInAsync();
        var again = (await lena.FollowAsync(await lena.SubmitAsync(result, ".ac-result form"))).IsOk();
        Assert.Empty(again.All(".ac-tiles .is-done"));
        await lena.AnswerRightAsync();
        Assert.Contains("100 %", (await lena.HandInAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_is_its_learners_own_even_with_the_address_at_hand()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.StartQuizAsync();
        var attempt = await academy.AskAsync(lena.OrganisationId, db => db.QuizAttempts.Where(a => a.PersonId == lena.Id).Select(a => a.Id).SingleAsync());
        foreach (var who in new[] { Cast.Karl, Cast.Hanna, Cast.Andrea, Cast.Tarik, Cast.Tom })
        {
            var other = await academy.ClientOf(who);
            (await other.GetAsync($"{Quiz}?attempt={attempt}")).Is(HttpStatusCode.NotFound);
            (await other.PostAsync($"{Quiz}?handler=submit", ("attempt", $"{attempt}"))).Is(HttpStatusCode.NotFound);
            Assert.Equal(Quiz, (await other.PostAsync($"{Quiz}?handler=answer", ("question", "kurz"), ("answer", "x"), ("version", "0"))).Location);
        }
        (await browser.GetAsync($"{Quiz}?attempt={attempt}")).IsOk();
    }

    [Fact]
    public async Task A_question_that_was_not_drawn_is_not_found()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        (await lena.PostAsync($"{Quiz}?handler=answer", ("question", "warum-pruefen"), ("answer", "1"))).Is(HttpStatusCode.NotFound);
        (await lena.PostAsync($"{Quiz}?handler=answer")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lessons_and_quiz_complete_the_course_on_the_same_day()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        var result = await browser.CompleteAsync();
        Assert.True(result.Has("a[href^='/certificates/UK-'][href$='.pdf']"));
        var standing = await academy.AskAsync(lena.OrganisationId, db => db.Standings.SingleAsync(s => s.PersonId == lena.Id));
        Assert.Equal((academy.Clock.Today, academy.Clock.Today.AddMonths(24)), (standing.CompletedOn, standing.ValidUntil));
    }
}
