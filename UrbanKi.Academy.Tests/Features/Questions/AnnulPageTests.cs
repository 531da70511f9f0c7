using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.QuizTaking;

namespace UrbanKi.Academy.Tests.Features.Questions;

/// <summary>A bad question is annulled: everybody gets its points, and the record says when, by whom and why.</summary>
public sealed class AnnulPageTests : IAsyncDisposable
{
    private const string Annul = "/author/probe-kurs/questions/kurz/annul";
    private const string Reason = "Zwei Antworten waren richtig.";

    private readonly RunningAcademy academy = new() { MinimumGroupSize = 5 };

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    /// <summary>Somebody who has done the lessons and misses the pass mark of 80 percent by the short text alone (5 of 7 points).</summary>
    private async Task<(Employee Person, Visitor Browser, Answer Result)> NearlyPassedAsync(Character who)
    {
        var person = await academy.EmployAsync(who);
        var browser = await academy.ClientOf(person);
        foreach (var lesson in new[] { ProbeContent.First, ProbeContent.Second }) await browser.PostAsync($"/courses/{ProbeContent.Course}/{lesson}");
        await browser.StartQuizAsync();
        foreach (var page in await browser.QuestionsAsync())
            await browser.AnswerAsync(page, page.QuestionId() is "kurz" or "zahl" ? ["weiß nicht"] : RightAnswers.On(page));
        return (person, browser, await browser.HandInAsync());
    }

    private async Task<Answer> AnnulAsync(string address = Annul) => await (await academy.ClientOf(Cast.Tarik)).PostAsync(address, ("reason", Reason));

    private Task<Standing> StandingOf(Employee person) => academy.AskAsync(person.OrganisationId, db => db.Standings.AsNoTracking().SingleAsync(s => s.PersonId == person.Id));

    [Fact]
    public async Task Before_anything_happens_the_page_says_what_would_and_changes_nothing()
    {
        var (lena, browser, result) = await NearlyPassedAsync(Cast.Lena);
        var page = (await (await academy.ClientOf(Cast.Tarik)).GetAsync(Annul)).IsOk();
        Assert.Contains("Weniger als 5 Menschen bestehen das Quiz dadurch", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lernt", page.Text, StringComparison.Ordinal);
        Assert.Equal(result.Text, (await browser.GetAsync(result.Address)).Text);
        Assert.False((await StandingOf(lena)).QuizPassed);
        Assert.Equal(0, await academy.AskAsync(lena.OrganisationId, db => db.Annulments.CountAsync()));
    }

    [Fact]
    public async Task The_dry_run_says_what_happens_then()
    {
        var (lena, _, _) = await NearlyPassedAsync(Cast.Lena);
        await NearlyPassedAsync(Cast.Karl);
        await (await academy.ClientOf(Cast.Lena)).CompleteAsync();
        await NearlyPassedAsync(Cast.Tom);
        var published = academy.Services.GetRequiredService<Library>().Current.Find(ProbeContent.Course)!;
        var forecast = await academy.Services.GetRequiredService<Annulments>().ForecastAsync(lena.OrganisationId, published, "kurz", new(academy.Clock.GetUtcNow().UtcDateTime, academy.Clock.Today));
        Assert.Equal(new(3, 2, 2), forecast);
        await AnnulAsync();
        Assert.Equal((2, 1), (await academy.AskAsync(lena.OrganisationId, db => db.LearningEvents.CountAsync(e => e.Kind == LearningEventKind.Completed)) - 1,
            await academy.AskAsync(lena.OrganisationId, db => db.Annulments.CountAsync(a => a.IsApplied))));
    }

    [Fact]
    public async Task Whoever_passes_by_it_has_completed_the_course_today_with_a_certificate_and_is_told_why()
    {
        var (lena, browser, result) = await NearlyPassedAsync(Cast.Lena);
        Assert.True(result.Has(".ac-result--open"));
        academy.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("/author/probe-kurs/questions?annulled=kurz", (await AnnulAsync()).Is(HttpStatusCode.Redirect).Location);
        var standing = await StandingOf(lena);
        Assert.Equal((true, academy.Clock.Today), (standing.QuizPassed, standing.CompletedOn));
        browser = await academy.ClientOf(lena);
        var told = (await browser.GetAsync(result.Address)).IsOk();
        Assert.False(told.Has(".ac-result--open"));
        Assert.Contains(Reason, told.Text, StringComparison.Ordinal);
        Assert.Contains("26. November 2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("6 von 7 Punkten", told.Text, StringComparison.Ordinal);
        Assert.True(told.Has("a[href^='/certificates/UK-'][href$='.pdf']"));
        Assert.Contains("Annulliert", (await browser.GetAsync(result.Address)).All(".ac-answers summary").Single(row => row.TextContent.Contains("Federweißen", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_loses_anything_and_what_was_completed_stays_as_it_was()
    {
        var karl = await academy.EmployAsync(Cast.Karl);
        var browser = await academy.ClientOf(karl);
        var result = await browser.CompleteAsync();
        var (standing, certificate) = (await StandingOf(karl), await academy.AskAsync(karl.OrganisationId, db => db.Certificates.AsNoTracking().SingleAsync(c => c.PersonId == karl.Id)));
        await AnnulAsync();
        Assert.Equivalent(standing, await StandingOf(karl), strict: true);
        Assert.Equivalent(certificate, await academy.AskAsync(karl.OrganisationId, db => db.Certificates.AsNoTracking().SingleAsync(c => c.PersonId == karl.Id)), strict: true);
        Assert.Contains("7 von 7 Punkten", (await browser.GetAsync(result.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_that_is_under_way_gets_the_points_and_a_new_one_is_not_asked_it()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        foreach (var page in await lena.QuestionsAsync())
            await lena.AnswerAsync(page, page.QuestionId() == "kurz" ? ["weiß nicht"] : RightAnswers.On(page));
        await AnnulAsync();
        Assert.Contains("7 von 7 Punkten", (await lena.HandInAsync()).Text, StringComparison.Ordinal);

        var karl = await academy.ClientOf(Cast.Karl);
        Assert.Contains("7 Fragen", (await karl.GetAsync(Quiz)).Text, StringComparison.Ordinal);
        await karl.StartQuizAsync();
        Assert.DoesNotContain("kurz", (await karl.QuestionsAsync()).Select(page => page.QuestionId()));
    }

    [Fact]
    public async Task Another_wording_is_asked_again_and_the_same_wording_in_a_newer_version_is_not()
    {
        await AnnulAsync();
        academy.Content.Replace(ProbeContent.LessonFile("de", 1), "Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await academy.PublishAsync();
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        Assert.DoesNotContain("kurz", (await lena.QuestionsAsync()).Select(page => page.QuestionId()));
        foreach (var language in new[] { "de", "en" }) academy.Content.Replace(ProbeContent.QuizFile(language), "Was gibt es zum Federweißen?", "Was isst man zum Federweißen?");
        await academy.PublishAsync();
        var karl = await academy.ClientOf(Cast.Karl);
        await karl.StartQuizAsync();
        Assert.Contains("kurz", (await karl.QuestionsAsync()).Select(page => page.QuestionId()));
    }

    [Fact]
    public async Task A_town_annuls_for_itself_alone()
    {
        await AnnulAsync();
        var (tom, _, _) = await NearlyPassedAsync(Cast.Tom);
        Assert.False((await StandingOf(tom)).QuizPassed);
    }

    [Fact]
    public async Task An_interrupted_annulment_is_finished_at_the_next_start()
    {
        var (lena, _, _) = await NearlyPassedAsync(Cast.Lena);
        var version = academy.Services.GetRequiredService<Library>().Current.Find(ProbeContent.Course)!.VersionId;
        await academy.AskAsync(lena.OrganisationId, db =>
        {
            db.Annulments.Add(new() { OrganisationId = lena.OrganisationId, CourseId = ProbeContent.Course, QuestionId = "kurz", VersionId = version, Reason = Reason, AnnulledBy = lena.Id, AnnulledAt = academy.Clock.GetUtcNow().UtcDateTime });
            return db.SaveChangesAsync();
        });
        foreach (var task in academy.Services.GetServices<UrbanKi.Academy.Hosting.IStartTask>()) await task.RunAsync();
        Assert.True((await StandingOf(lena)).QuizPassed);
        Assert.True(await academy.AskAsync(lena.OrganisationId, db => db.Annulments.Select(a => a.IsApplied).SingleAsync()));
    }

    [Fact]
    public async Task Two_who_annul_at_once_annul_once()
    {
        var (lena, browser, result) = await NearlyPassedAsync(Cast.Lena);
        var trainers = new[] { await academy.ClientOf(Cast.Tarik), await academy.ClientOf(Cast.Tarik) };
        foreach (var answer in await Task.WhenAll(trainers.Select(trainer => trainer.PostAsync(Annul, ("reason", Reason))))) answer.Is(HttpStatusCode.Redirect);
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.Annulments.CountAsync()));
        Assert.Contains("6 von 7 Punkten", (await browser.GetAsync(result.Address)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Bitte schreiben Sie")]
    [InlineData("   \n ", "Bitte schreiben Sie")]
    [InlineData(null, "höchstens 300")]
    public async Task A_reason_that_is_missing_or_too_long_comes_back_with_what_to_do(string? reason, string message)
    {
        var typed = reason ?? new string('x', 301);
        var page = (await (await academy.ClientOf(Cast.Tarik)).PostAsync(Annul, ("reason", typed))).Is(HttpStatusCode.BadRequest);
        Assert.Contains(message, page.One("#reason-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed.Trim(), page.One("#reason").TextContent.Trim());
    }

    [Fact]
    public async Task The_only_question_of_a_quiz_cannot_be_annulled()
    {
        const string only = "/author/nur-deutsch/questions/eine/annul";
        var tarik = await academy.ClientOf(Cast.Tarik);
        Assert.False((await tarik.GetAsync(only)).IsOk().Has("main form"));
        (await tarik.PostAsync(only, ("reason", Reason))).IsOk();
        Assert.Equal(0, await academy.AskAsync(default, db => db.Annulments.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).CountAsync()));
    }

    [Theory]
    [InlineData("/author/probe-kurs/questions/gibt-es-nicht/annul")]
    [InlineData("/author/probe-kurs/questions/nachdenken/annul")]
    [InlineData("/author/gibt-es-nicht/questions/kurz/annul")]
    public async Task What_cannot_be_annulled_is_not_found(string address)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        (await tarik.GetAsync(address)).Is(HttpStatusCode.NotFound);
        (await tarik.PostAsync(address, ("reason", Reason))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_trainers_annul()
    {
        (await academy.Stranger().GetAsync(Annul)).Is(HttpStatusCode.Redirect);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea }) (await (await academy.ClientOf(who)).PostAsync(Annul, ("reason", Reason))).Is(HttpStatusCode.Forbidden);
    }
}
