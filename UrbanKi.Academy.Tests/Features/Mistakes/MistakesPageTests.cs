using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Mistakes;

/// <summary>Learners report mistakes without a name; trainers read them and are done with them.</summary>
public sealed class MistakesPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Lesson = $"/courses/{ProbeContent.Course}/{ProbeContent.First}";
    private const string Trainers = $"/author/{ProbeContent.Course}/mistakes";

    private async Task<Answer> ReportAsync(Visitor learner, string text, string lesson = Lesson)
    {
        var page = (await learner.GetAsync(lesson)).IsOk();
        return await learner.SubmitAsync(page, "form[action$='/mistake']", ("text", text));
    }

    [Fact]
    public async Task What_a_learner_reports_under_a_lesson_is_read_by_trainers_of_their_town()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var thanks = (await lena.FollowAsync((await ReportAsync(lena, "Im zweiten Satz fehlt ein Wort.")).Is(HttpStatusCode.Redirect))).IsOk();
        Assert.Contains("Danke", thanks.Heading, StringComparison.Ordinal);
        var page = (await (await academy.ClientOf(Cast.Tarik)).GetAsync(Trainers)).IsOk();
        Assert.Contains("Im zweiten Satz fehlt ein Wort.", page.Text, StringComparison.Ordinal);
        Assert.Contains("November 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lernt", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Im zweiten Satz fehlt ein Wort.", (await (await academy.ClientOf(Cast.Tamara)).GetAsync(Trainers)).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_leads_to_the_reporter_is_kept()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await ReportAsync(await academy.ClientOf(lena), "Nur dieser Text.");
        var (columns, row) = await academy.AskAsync(lena.OrganisationId, async db => (db.Model.FindEntityType(typeof(MistakeReport))!.GetProperties().Select(property => property.Name).Order().ToList(),
            await db.MistakeReports.AsNoTracking().SingleAsync(m => m.Text == "Nur dieser Text.")));
        Assert.Equal(["CourseId", "DoneOn", "Id", "Language", "LessonId", "Month", "OrganisationId", "Text", "VersionNumber"], columns);
        Assert.Equal((new DateOnly(2026, 11, 1), 1, "de"), (row.Month, row.VersionNumber, row.Language));
        // A version 7 id would tell the millisecond.
        Assert.Equal(4, row.Id.Version);
    }

    [Fact]
    public async Task The_result_of_a_quiz_has_the_form_too()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.StartQuizAsync();
        var result = await lena.HandInAsync();
        (await lena.SubmitAsync(result, "form[action$='/quiz/mistake']", ("text", "Die dritte Frage ist unklar."))).Is(HttpStatusCode.Redirect);
        Assert.Contains("Die dritte Frage ist unklar.", (await (await academy.ClientOf(Cast.Tarik)).GetAsync(Trainers)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  \r\n ", "Bitte schreiben Sie")]
    [InlineData("long", "höchstens 1000")]
    public async Task A_text_that_cannot_be_taken_comes_back_with_what_to_do(string text, string message)
    {
        var typed = text == "long" ? new string('x', 1001) : text;
        var page = (await ReportAsync(await academy.ClientOf(Cast.Lena), typed)).Is(HttpStatusCode.BadRequest);
        Assert.Contains(message, page.One("#mistake-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed.Trim(), page.One("#mistake").TextContent.Trim());
    }

    [Fact]
    public async Task Whoever_floods_the_form_is_asked_to_wait_and_keeps_the_text()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        for (var i = 0; i < 5; i++) (await ReportAsync(lena, $"Flut {i}")).Is(HttpStatusCode.Redirect);
        var page = (await ReportAsync(lena, "Flut 6")).Is(HttpStatusCode.TooManyRequests);
        Assert.Equal("Flut 6", page.One("#mistake").TextContent.Trim());
        // Others are not held up.
        (await ReportAsync(await academy.ClientOf(Cast.Karl), "Ein Einzelner")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_trainer_is_done_with_a_report_takes_that_back_and_deletes_it()
    {
        await ReportAsync(await academy.ClientOf(Cast.Lena), "Wird erledigt.");
        var tarik = await academy.ClientOf(Cast.Tarik);
        async Task<AngleSharp.Dom.IElement> ItemAsync() => (await tarik.GetAsync(Trainers)).IsOk().All(".ac-reports > li").Single(item => item.TextContent.Contains("Wird erledigt.", StringComparison.Ordinal));
        var id = (await ItemAsync()).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        // What is open can't be deleted.
        (await tarik.PostAsync($"{Trainers}?handler=delete", ("id", id))).Is(HttpStatusCode.Redirect);
        Assert.False((await ItemAsync()).Closest("details") is not null);
        (await tarik.PostAsync($"{Trainers}?handler=done", ("id", id))).Is(HttpStatusCode.Redirect);
        Assert.True((await ItemAsync()).Closest("details") is not null);
        (await tarik.PostAsync($"{Trainers}?handler=reopen", ("id", id))).Is(HttpStatusCode.Redirect);
        Assert.False((await ItemAsync()).Closest("details") is not null);
        await tarik.PostAsync($"{Trainers}?handler=done", ("id", id));
        await tarik.PostAsync($"{Trainers}?handler=delete", ("id", id));
        Assert.DoesNotContain("Wird erledigt.", (await tarik.GetAsync(Trainers)).Text, StringComparison.Ordinal);
        (await tarik.PostAsync($"{Trainers}?handler=done", ("id", id))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_of_another_town_is_not_found()
    {
        await ReportAsync(await academy.ClientOf(Cast.Tom), "Aus Anderswo.");
        var id = await academy.AskAsync((await academy.EmployAsync(Cast.Tom)).OrganisationId, db => db.MistakeReports.Where(m => m.Text == "Aus Anderswo.").Select(m => m.Id).SingleAsync());
        (await (await academy.ClientOf(Cast.Tarik)).PostAsync($"{Trainers}?handler=done", ("id", $"{id}"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_trainers_read_reports_and_only_of_courses_there_are()
    {
        (await academy.Stranger().GetAsync(Trainers)).Is(HttpStatusCode.Redirect);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea }) (await (await academy.ClientOf(who)).GetAsync(Trainers)).Is(HttpStatusCode.Forbidden);
        (await (await academy.ClientOf(Cast.Tarik)).GetAsync("/author/gibt-es-nicht/mistakes")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/courses/probe-kurs/gibt-es-nicht/mistake")]
    [InlineData("/courses/gibt-es-nicht/erste-lektion/mistake")]
    public async Task A_lesson_that_is_not_there_has_no_form(string address)
    {
        var lena = await academy.ClientOf(Cast.Lena);
        (await lena.GetAsync(address)).Is(HttpStatusCode.NotFound);
        (await lena.PostAsync(address, ("text", "x"))).Is(HttpStatusCode.NotFound);
    }
}
