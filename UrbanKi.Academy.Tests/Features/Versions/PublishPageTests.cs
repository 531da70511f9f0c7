using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.DraftWriting;

namespace UrbanKi.Academy.Tests.Features.Versions;

/// <summary>From a draft to what is taught: seen before, judged text by text, published once.</summary>
public sealed class PublishPageTests : IAsyncDisposable
{
    private const string Page = "/author/probe-kurs/publish";
    private const string Published = "/author/probe-kurs/versions?published=true";
    private const string Lesson1 = $"/courses/probe-kurs/{ProbeContent.First}";

    private readonly RunningAcademy academy = new() { MinimumGroupSize = 5 };

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private Task<List<CourseVersion>> VersionsAsync() => academy.AskAsync(default, db => db.CourseVersions.AsNoTracking().Where(v => v.CourseId == ProbeContent.Course).OrderBy(v => v.Number).ToListAsync());

    private Task<Standing> StandingOf(Employee person) => academy.AskAsync(person.OrganisationId, db => db.Standings.AsNoTracking().SingleAsync(s => s.PersonId == person.Id));

    private Task ChangeGermanAsync() => academy.WriteAsync(GermanFirst, "Ein Satz auf Deutsch.", "Ein neuer Satz auf Deutsch.");

    [Fact]
    public async Task What_a_trainer_publishes_is_what_learners_read_next()
    {
        var tarik = await academy.EmployAsync(Cast.Tarik);
        await ChangeGermanAsync();
        var lena = await academy.ClientOf(Cast.Lena);
        Assert.DoesNotContain("Ein neuer Satz", (await lena.GetAsync(Lesson1)).Text, StringComparison.Ordinal);
        var answer = await (await academy.ClientOf(tarik)).PublishDraftAsync(("Note", "  Klarer gesagt. "));
        Assert.Equal(Published, answer.Is(HttpStatusCode.Redirect).Location);
        Assert.Contains("Ein neuer Satz", (await lena.GetAsync(Lesson1)).Text, StringComparison.Ordinal);
        var version = (await VersionsAsync())[^1];
        Assert.Equal((2, tarik.Id, "Klarer gesagt.", true, null), (version.Number, version.PublishedBy, version.Note, version.IsMaterial, version.EarlierCountUntil));
        Assert.Equal(["de/erste-lektion"], version.MaterialSteps);
        // The draft is used up.
        Assert.Null(await academy.Services.GetRequiredService<Drafts>().FindAsync(ProbeContent.Course));
    }

    [Fact]
    public async Task The_page_shows_the_changed_words_and_whom_they_concern()
    {
        for (var person = 0; person < 6; person++) await (await academy.ClientOf(Cast.Lena)).PostAsync(Lesson1);
        await (await academy.ClientOf(Cast.Tom)).PostAsync(Lesson1);
        await ChangeGermanAsync();
        var page = (await (await academy.ClientOf(Cast.Tarik)).GetAsync(Page)).IsOk();
        Assert.Equal("neu: neuer", Answer.Words(page.One("#de-erste-lektion ins")));
        Assert.Contains("Mindestens 5 Menschen sind mitten im Kurs", page.Text, StringComparison.Ordinal);
        Assert.Contains("Das sind mindestens 5 Menschen", Answer.Words(page.One("#de-erste-lektion fieldset")), StringComparison.Ordinal);
        // In the other town it is one person, and that is not told.
        Assert.Contains("Weniger als 5 Menschen sind mitten im Kurs", (await (await academy.ClientOf(Cast.Tamara)).GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lernt", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("material", "")]
    [InlineData("editorial", ProbeContent.First)]
    public async Task Whether_a_changed_lesson_is_asked_for_again_is_as_the_trainer_judged(string judgement, string stillDone)
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).PostAsync(Lesson1);
        await ChangeGermanAsync();
        (await (await academy.ClientOf(Cast.Tarik)).PublishDraftAsync(("judge:de/erste-lektion", judgement))).Is(HttpStatusCode.Redirect);
        Assert.Equal((2, stillDone), ((await StandingOf(lena)).VersionNumber, (await StandingOf(lena)).DoneLessons));
        Assert.Equal(judgement == "material", (await VersionsAsync())[^1].IsMaterial);
    }

    [Fact]
    public async Task What_was_called_editorial_is_not_asked_for_again_by_a_later_material_change_elsewhere()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).PostAsync(Lesson1);
        var tarik = await academy.ClientOf(Cast.Tarik);
        await ChangeGermanAsync();
        await tarik.PublishDraftAsync(("judge:de/erste-lektion", "editorial"));
        await academy.WriteAsync("de/02-zweite-lektion.md", "Ein Satz auf Deutsch.", "Ein ganz anderer Satz.");
        await tarik.PublishDraftAsync();
        Assert.Equal((3, ProbeContent.First), ((await StandingOf(lena)).VersionNumber, (await StandingOf(lena)).DoneLessons));
    }

    [Fact]
    public async Task A_text_that_went_back_to_what_was_read_is_not_asked_for_again()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var tarik = await academy.ClientOf(Cast.Tarik);
        await (await academy.ClientOf(lena)).PostAsync(Lesson1);
        await ChangeGermanAsync();
        // Two versions before the round is looked at again: as when publishing was interrupted.
        await tarik.PublishDraftAsync(("judge:de/erste-lektion", "editorial"));
        await academy.WriteAsync(GermanFirst, "Ein neuer Satz auf Deutsch.", "Ein Satz auf Deutsch.");
        await tarik.PublishDraftAsync();
        Assert.Equal((3, ProbeContent.First), ((await StandingOf(lena)).VersionNumber, (await StandingOf(lena)).DoneLessons));
    }

    [Fact]
    public async Task A_typo_in_English_concerns_nobody_who_read_German()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).PostAsync(Lesson1);
        await academy.WriteAsync(EnglishFirst, "A sentence in English.", "One sentence in English.");
        var tarik = await academy.ClientOf(Cast.Tarik);
        Assert.Equal(["judge:en/erste-lektion"], (await tarik.GetAsync(Page)).All("main input[type=radio]").Select(radio => radio.GetAttribute("name")!).Where(name => name.StartsWith("judge:", StringComparison.Ordinal)).Distinct());
        await tarik.PublishDraftAsync();
        Assert.Equal(ProbeContent.First, (await StandingOf(lena)).DoneLessons);
    }

    [Fact]
    public async Task Earlier_completions_count_until_the_day_that_was_chosen_or_as_long_as_they_are_valid()
    {
        await ChangeGermanAsync();
        await (await academy.ClientOf(Cast.Tarik)).PublishDraftAsync(("Earlier", "until"), ("Until", "2027-03-31"), ("judge:de/erste-lektion", "editorial"));
        var version = (await VersionsAsync())[^1];
        Assert.Equal((new DateOnly(2027, 3, 31), true), (version.EarlierCountUntil, version.IsMaterial));
    }

    [Theory]
    [InlineData("Until", "", "until", "wählen Sie den letzten Tag")]
    [InlineData("Until", "31.03.", "until", "wählen Sie den letzten Tag")]
    [InlineData("Until", "2026-11-22", "until", "liegt in der Vergangenheit")]
    [InlineData("Until", "2099-01-01", "until", "mehr als fünf Jahre")]
    [InlineData("Note", "long", "note", "höchstens 300")]
    public async Task A_field_that_cannot_be_taken_comes_back_with_all_that_was_entered(string field, string value, string id, string message)
    {
        await ChangeGermanAsync();
        var note = field == "Note" ? new string('x', 301) : "Meine Notiz";
        var page = (await (await academy.ClientOf(Cast.Tarik)).PublishDraftAsync(("Earlier", "until"), ("Until", field == "Until" ? value : "2027-03-31"), ("Note", note), ("judge:de/erste-lektion", "editorial"))).Is(HttpStatusCode.BadRequest);
        Assert.Contains(message, page.One($"#{id}-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(note, page.One("#note").TextContent);
        Assert.True(page.One("#earlier-until").HasAttribute("checked"));
        Assert.True(page.One("input[value=editorial]").HasAttribute("checked"));
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task Errors_block_and_each_leads_to_its_line()
    {
        await academy.WriteAsync(GermanFirst, "- (x) Wegen der Fehler.", "- ( ) Wegen der Fehler.");
        var page = (await (await academy.ClientOf(Cast.Tarik)).GetAsync(Page)).IsOk();
        Assert.False(page.Has("main form"));
        Assert.Matches("^/author/probe-kurs/de/erste-lektion#L[0-9]+$", page.All(".ac-errors a")[0].GetAttribute("href")!);
        Assert.Contains("Version 1", page.One(".ac-errors").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_changed_since_it_was_looked_at_is_not_published_and_nothing_entered_is_lost()
    {
        await ChangeGermanAsync();
        var tarik = await academy.ClientOf(Cast.Tarik);
        var seen = (await tarik.GetAsync(Page)).IsOk();
        await academy.WriteAsync(EnglishFirst, "A sentence in English.", "One sentence in English.");
        var refused = (await tarik.SubmitAsync(seen, "main form", ("Note", "Meine Notiz"), ("judge:de/erste-lektion", "editorial"))).Is(HttpStatusCode.Conflict);
        Assert.Single(await VersionsAsync());
        Assert.Contains("nichts veröffentlicht", refused.One(".kern-alert").TextContent, StringComparison.Ordinal);
        Assert.Equal("Meine Notiz", refused.One("#note").TextContent);
        Assert.True(refused.One("#urteil-de-erste-lektion-editorial").HasAttribute("checked"));
        Assert.True(refused.Has("#en-erste-lektion"));
        // Seen, it can be published.
        (await tarik.SubmitAsync(refused, "main form")).Is(HttpStatusCode.Redirect);
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task Two_who_publish_at_once_publish_once_and_the_second_is_told()
    {
        await ChangeGermanAsync();
        var (tarik, tanja) = (await academy.ClientOf(Cast.Tarik), await academy.ClientOf(Cast.Tarik));
        var pages = new[] { await tarik.GetAsync(Page), await tanja.GetAsync(Page) };
        var answers = await Task.WhenAll(tarik.SubmitAsync(pages[0], "main form"), tanja.SubmitAsync(pages[1], "main form"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(2, (await VersionsAsync()).Count);
        Assert.Contains("nichts mehr zu veröffentlichen", answers.Single(answer => answer.Status == HttpStatusCode.Conflict).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_another_version_has_overtaken_says_so_and_asks_again()
    {
        await ChangeGermanAsync();
        var tarik = await academy.ClientOf(Cast.Tarik);
        var seen = await tarik.GetAsync(Page);
        // From the folder, which nobody but an operator fills.
        academy.Content.Replace(ProbeContent.LessonFile("de", 2), "Ein Satz auf Deutsch.", "Aus dem Ordner.");
        await academy.PublishAsync();
        var refused = (await tarik.SubmitAsync(seen, "main form")).Is(HttpStatusCode.Conflict);
        Assert.Contains("andere Version", refused.All(".kern-alert")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("aus einer älteren Version begonnen", refused.Text, StringComparison.Ordinal);
        Assert.True(refused.Has("#de-zweite-lektion del"));
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task A_new_course_is_published_and_found_by_learners()
    {
        var drafts = academy.Services.GetRequiredService<Drafts>();
        await ChangeGermanAsync();
        var files = (await drafts.FindAsync(ProbeContent.Course))!.Files;
        Assert.True(await drafts.CreateAsync("frisch", files, null));
        var tarik = await academy.ClientOf(Cast.Tarik);
        var page = (await tarik.GetAsync("/author/frisch/publish")).IsOk();
        Assert.Contains("zum ersten Mal", page.Text, StringComparison.Ordinal);
        Assert.Equal("/author/frisch/versions?published=true", (await tarik.SubmitAsync(page, "main form")).Is(HttpStatusCode.Redirect).Location);
        Assert.Contains("frisch", (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses")).Html, StringComparison.Ordinal);
        Assert.Equal((false, null), await academy.AskAsync(default, db => db.CourseVersions.Where(v => v.CourseId == "frisch").Select(v => ValueTuple.Create(v.IsMaterial, v.MaterialSteps)).SingleAsync()) is var (isMaterial, steps) ? (isMaterial, steps) : default);
    }

    [Fact]
    public async Task A_draft_that_says_what_is_published_is_not_published()
    {
        await ChangeGermanAsync();
        await academy.WriteAsync(GermanFirst, "Ein neuer Satz auf Deutsch.", "Ein Satz auf Deutsch.");
        var page = (await (await academy.ClientOf(Cast.Tarik)).GetAsync(Page)).IsOk();
        Assert.False(page.Has("main form"));
        Assert.Contains("keinen Unterschied", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_publish()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        Assert.False((await tarik.GetAsync(Page)).IsOk().Has("main form"));
        (await tarik.PostAsync(Page, ("Revision", "junk"))).Is(HttpStatusCode.Conflict);
        (await tarik.GetAsync("/author/gibt-es-nicht/publish")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_trainers_publish()
    {
        (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea }) (await (await academy.ClientOf(who)).PostAsync(Page)).Is(HttpStatusCode.Forbidden);
    }
}
