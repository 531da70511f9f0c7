using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing;

/// <summary>What a new version means for people who are in the middle of a course, or through with it.</summary>
public sealed class MovedRoundsTests : IAsyncDisposable
{
    private const string Lesson1 = $"/courses/probe-kurs/{ProbeContent.First}";
    private const string Lesson2 = $"/courses/probe-kurs/{ProbeContent.Second}";

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private Task<Standing> StandingOf(Employee person) => academy.AskAsync(person.OrganisationId, db => db.Standings.AsNoTracking().SingleAsync(s => s.PersonId == person.Id));

    private Task<Round> RoundOf(Employee person) => academy.AskAsync(person.OrganisationId, db => db.Rounds.AsNoTracking().SingleAsync(r => r.PersonId == person.Id));

    private async Task ChangeAsync(string file, string old, string with)
    {
        academy.Content.Replace(file, old, with);
        await academy.PublishAsync();
    }

    private Task ChangeGermanFirstAsync(string old, string with) => ChangeAsync(ProbeContent.LessonFile("de", 1), old, with);

    [Fact]
    public async Task A_changed_lesson_is_asked_for_again_and_what_is_unchanged_is_kept()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync(Lesson1);
        await browser.PostAsync(Lesson2);
        await ChangeGermanFirstAsync("Ein Satz auf Deutsch.", "Ein anderer Satz.");
        var standing = await StandingOf(lena);
        Assert.Equal((2, ProbeContent.Second, 33), (standing.VersionNumber, standing.DoneLessons, standing.Progress.Percent));
        Assert.Equal(standing.VersionId, (await RoundOf(lena)).VersionId);
        Assert.Equal(Lesson1, (await browser.GetAsync("/")).One(".ac-continue .kern-btn--primary").GetAttribute("href"));
    }

    [Fact]
    public async Task Only_those_who_read_it_in_the_language_that_changed_are_asked_again()
    {
        var (lena, karl) = (await academy.EmployAsync(Cast.Lena), await academy.EmployAsync(Cast.Karl));
        var (german, english) = (await academy.ClientOf(lena), await academy.ClientOf(karl));
        await english.GetAsync("/?culture=en");
        await german.PostAsync(Lesson1);
        await english.PostAsync(Lesson1);
        await ChangeGermanFirstAsync("Ein Satz auf Deutsch.", "Ein anderer Satz.");
        Assert.Equal("", (await StandingOf(lena)).DoneLessons);
        Assert.Equal((2, ProbeContent.First), ((await StandingOf(karl)).VersionNumber, (await StandingOf(karl)).DoneLessons));
    }

    [Fact]
    public async Task A_reader_of_a_course_without_their_language_read_it_in_german()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.GetAsync("/?culture=en");
        await browser.PostAsync("/courses/nur-deutsch/allein");
        Assert.Equal("de", await academy.AskAsync(lena.OrganisationId, db => db.LearningEvents.Where(e => e.PersonId == lena.Id).Select(e => e.Language).SingleAsync()));
        await ChangeAsync("courses/nur-deutsch/de/01-allein.md", "Nur auf Deutsch zu lesen.", "Anders zu lesen.");
        Assert.Equal("", (await StandingOf(lena)).DoneLessons);
    }

    [Fact]
    public async Task A_lesson_read_again_is_not_asked_for_at_the_next_version()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync(Lesson1);
        await ChangeGermanFirstAsync("Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await browser.PostAsync(Lesson1);
        await ChangeAsync(ProbeContent.LessonFile("de", 2), "Ein Satz auf Deutsch.", "Noch ein Satz.");
        Assert.Equal((3, ProbeContent.First), ((await StandingOf(lena)).VersionNumber, (await StandingOf(lena)).DoneLessons));
    }

    [Fact]
    public async Task An_editorial_version_asks_nobody_for_anything()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).PostAsync(Lesson1);
        await ChangeAsync("courses/probe-kurs/de/index.md", "Willkommen.", "Hallo.");
        Assert.Equal((2, ProbeContent.First), ((await StandingOf(lena)).VersionNumber, (await StandingOf(lena)).DoneLessons));
    }

    [Fact]
    public async Task A_lesson_that_is_dropped_leaves_progress_between_0_and_100()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync(Lesson1);
        foreach (var language in new[] { "de", "en" }) academy.Content.Remove(ProbeContent.LessonFile(language, 1));
        await academy.PublishAsync();
        Assert.Equal((2, "", 0), ((await StandingOf(lena)).StepCount, (await StandingOf(lena)).DoneLessons, (await StandingOf(lena)).Progress.Percent));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync(Lesson1)).Status);
    }

    [Fact]
    public async Task What_is_finished_stays_finished_and_names_the_text_that_was_taught()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.CompleteAsync();
        var (standing, round) = (await StandingOf(lena), await RoundOf(lena));
        var certificate = await academy.AskAsync(lena.OrganisationId, db => db.Certificates.AsNoTracking().SingleAsync(c => c.PersonId == lena.Id));
        Assert.Equal((100, academy.Clock.Today), (standing.Progress.Percent, standing.CompletedOn));

        academy.Content.Replace("courses/probe-kurs/de/index.md", "title: Probekurs", "title: Umbenannt");
        await ChangeGermanFirstAsync("Ein Satz auf Deutsch.", "Ein anderer Satz.");
        Assert.Equivalent(standing, await StandingOf(lena), strict: true);
        Assert.Equivalent(round, await RoundOf(lena), strict: true);
        Assert.Equivalent(certificate, await academy.AskAsync(lena.OrganisationId, db => db.Certificates.AsNoTracking().SingleAsync(c => c.PersonId == lena.Id)), strict: true);
        Assert.Equal("Probekurs", certificate.CourseTitle);
        Assert.Equal(certificate.ContentHash, await academy.AskAsync(default, db => db.CourseVersions.Where(v => v.CourseId == "probe-kurs" && v.Number == 1).Select(v => v.Hash).SingleAsync()));
        var page = (await browser.GetAsync("/courses/probe-kurs")).IsOk();
        Assert.Contains("100", page.One("#kurs-fortschritt").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiz_begun_before_the_change_is_answered_as_it_was_and_counts_for_the_round_as_it_is()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync(Lesson1);
        await browser.PostAsync(Lesson2);
        await browser.PostAsync("/courses/probe-kurs/quiz?handler=start");
        foreach (var language in new[] { "de", "en" })
        {
            academy.Content.Write($"courses/probe-kurs/{language}/03-dritte.md", "---\ntitle: Dritte\nminutes: 1\nobjectives:\n  - mehr\n---\n\nNeu.\n");
            academy.Content.Replace(ProbeContent.QuizFile(language), "- ( ) Hannover", "- ( ) Bremen");
        }
        await academy.PublishAsync();
        var questions = await browser.QuestionsAsync();
        Assert.Contains(questions, page => page.Text.Contains("Hannover", StringComparison.Ordinal));
        Assert.DoesNotContain(questions, page => page.Text.Contains("Bremen", StringComparison.Ordinal));
        await browser.AnswerRightAsync();
        await browser.PostAsync("/courses/probe-kurs/quiz?handler=submit");

        var standing = await StandingOf(lena);
        Assert.Equal((2, 4, true, null), (standing.VersionNumber, standing.StepCount, standing.QuizPassed, standing.CompletedOn));
    }

    [Fact]
    public async Task After_all_that_the_record_says_what_the_standings_say()
    {
        var browser = await academy.ClientOf(Cast.Lena);
        await browser.PostAsync(Lesson1);
        await ChangeGermanFirstAsync("Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await browser.PostAsync(Lesson1);
        await (await academy.ClientOf(Cast.Karl)).CompleteAsync();
        academy.Clock.Advance(TimeSpan.FromDays(800));
        await (await academy.ClientOf(Cast.Tom)).PostAsync(Lesson2);
        await ChangeGermanFirstAsync("Ein anderer Satz.", "Noch ein Satz.");
        Assert.Equal((3, 0), await StandingRebuild.RunAsync(academy.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), academy.Services.GetRequiredService<WriteGate>()));
    }
}
