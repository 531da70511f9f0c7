using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing;

/// <summary>A fact that a lesson shows is part of what was taught: it is kept with the version, and another text is another version.</summary>
public sealed class TaughtFactsTests : IAsyncDisposable
{
    private const string Lesson1 = $"/courses/probe-kurs/{ProbeContent.First}";
    private const string Fact = "facts/pflicht.de.md";

    private readonly RunningAcademy academy = new();

    public TaughtFactsTests()
    {
        foreach (var language in new[] { "de", "en" })
        {
            academy.Content.Write($"facts/pflicht.{language}.md", "---\ntitle: Die Pflicht\nvalid-from: 2025-02-02\nchecked: 2026-11-22\ncheck-by: 2027-02-22\nsource:\n  - title: Amtsblatt\n---\n\nAlter Wortlaut.\n");
            var lesson = ProbeContent.LessonFile(language, 1);
            academy.Content.Write(lesson, academy.Content.Read(lesson) + "\n::: fact pflicht\n:::\n");
        }
    }

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private async Task<List<CourseVersion>> VersionsAsync()
    {
        // The first question starts the site, which publishes.
        _ = academy.Services;
        return await academy.AskAsync(default, db => db.CourseVersions.AsNoTracking().Where(v => v.CourseId == ProbeContent.Course).OrderBy(v => v.Number).ToListAsync());
    }

    private async Task ChangeAsync(string file, string old, string with)
    {
        academy.Content.Replace(file, old, with);
        await academy.PublishAsync();
    }

    private Task<Standing> StandingOf(Employee person) => academy.AskAsync(person.OrganisationId, db => db.Standings.AsNoTracking().SingleAsync(s => s.PersonId == person.Id));

    [Fact]
    public async Task A_fact_with_another_text_is_a_material_version_and_its_lesson_is_asked_for_again()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync(Lesson1);
        await browser.PostAsync($"/courses/probe-kurs/{ProbeContent.Second}");
        await ChangeAsync(Fact, "Alter Wortlaut.", "Neuer Wortlaut.");
        Assert.Equal([(1, false), (2, true)], (await VersionsAsync()).Select(v => (v.Number, v.IsMaterial)));
        Assert.Equal(ProbeContent.Second, (await StandingOf(lena)).DoneLessons);
        Assert.Contains("Neuer Wortlaut.", (await browser.GetAsync(Lesson1)).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_was_checked_again_publishes_nothing_and_shows_its_new_date()
    {
        var browser = await academy.ClientOf(Cast.Lena);
        Assert.Contains("22.", (await browser.GetAsync(Lesson1)).IsOk().One("[aria-label='Die Pflicht'] .ac-fact__source").TextContent, StringComparison.Ordinal);
        await ChangeAsync(Fact, "checked: 2026-11-22", "checked: 2026-11-30");
        await ChangeAsync(Fact, "check-by: 2027-02-22", "check-by: 2027-05-31");
        Assert.Single(await VersionsAsync());
        Assert.Contains("30.", (await browser.GetAsync(Lesson1)).IsOk().One("[aria-label='Die Pflicht'] .ac-fact__source").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_version_shows_the_fact_as_it_was_even_when_it_is_gone()
    {
        var first = Assert.Single(await VersionsAsync());
        await ChangeAsync(Fact, "Alter Wortlaut.", "Neuer Wortlaut.");
        foreach (var language in new[] { "de", "en" })
        {
            academy.Content.Replace(ProbeContent.LessonFile(language, 1), "::: fact pflicht\n:::\n", "");
            academy.Content.Remove($"facts/pflicht.{language}.md");
        }
        await academy.PublishAsync();

        // As after a restart: nothing read yet.
        var old = (await ActivatorUtilities.CreateInstance<PublishedVersions>(academy.Services).FindAsync(first.Id))!.Course;
        Assert.Equal("<p>Alter Wortlaut.</p>\n", old.Facts["pflicht"]["de"].Html);
        Assert.Equal(first.Hash, old.Hash);
        Assert.Equal(first.LessonHashes, Change.StepHashes(old));
        Assert.Equal(3, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task A_fact_with_errors_leaves_the_courses_that_show_it_as_they_were()
    {
        Assert.Single(await VersionsAsync());
        await ChangeAsync(Fact, "valid-from: 2025-02-02", "valid-from: gestern");
        Assert.Single(await VersionsAsync());
        Assert.Contains("Alter Wortlaut.", (await (await academy.ClientOf(Cast.Lena)).GetAsync(Lesson1)).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_from_before_gets_one_editorial_version_and_nobody_is_asked_again()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync(Lesson1);
        await ForgetFactsAsync();

        await PublishAfterRestartAsync();
        await PublishAfterRestartAsync();
        Assert.Equal([(1, false), (2, false)], (await VersionsAsync()).Select(v => (v.Number, v.IsMaterial)));
        Assert.Equal((2, ProbeContent.First), ((await StandingOf(lena)).VersionNumber, (await StandingOf(lena)).DoneLessons));

        // Nor when another lesson changes later.
        await ChangeAsync(ProbeContent.LessonFile("de", 2), "Ein Satz auf Deutsch.", "Noch ein Satz.");
        Assert.Equal((3, true), (await VersionsAsync()).Select(v => (v.Number, v.IsMaterial)).Last());
        Assert.Equal(ProbeContent.First, (await StandingOf(lena)).DoneLessons);
    }

    [Fact]
    public async Task What_was_said_on_a_day_can_be_told_ever_after()
    {
        var first = academy.Clock.Today;
        Assert.Single(await VersionsAsync());
        // On the first day only what is said last counts.
        await ChangeAsync(Fact, "Alter Wortlaut.", "Alter, aber richtiger Wortlaut.");
        academy.Clock.Advance(TimeSpan.FromDays(10));
        await ChangeAsync(Fact, "check-by: 2027-02-22", "check-by: 2027-05-31");
        academy.Clock.Advance(TimeSpan.FromDays(10));
        academy.Content.Remove(Fact).Remove("facts/pflicht.en.md");
        foreach (var language in new[] { "de", "en" }) academy.Content.Replace(ProbeContent.LessonFile(language, 1), "::: fact pflicht\n:::\n", "");
        await academy.PublishAsync();
        await academy.PublishAsync();

        var kept = await academy.AskAsync(default, db => db.FactVersions.AsNoTracking().Where(f => f.FactId == "pflicht" && f.Language == "de").OrderBy(f => f.PublishedFrom).ToListAsync());
        Assert.Equal(
            [("Alter, aber richtiger Wortlaut.", new DateOnly(2027, 2, 22), first, first.AddDays(10)), ("Alter, aber richtiger Wortlaut.", new(2027, 5, 31), first.AddDays(10), first.AddDays(20))],
            kept.Select(f => (f.Wording, f.CheckBy, f.PublishedFrom, f.PublishedTo!.Value)));
        Assert.Equal(kept[0].Hash, kept[1].Hash);
        Assert.Equal("Amtsblatt", kept[0].Sources);
    }

    /// <summary>As the next start does it: with nothing read yet.</summary>
    private async Task PublishAfterRestartAsync()
    {
        var folder = academy.Services.GetRequiredService<ContentFolder>();
        using var publisher = ActivatorUtilities.CreateInstance<Publisher>(academy.Services, ActivatorUtilities.CreateInstance<PublishedVersions>(academy.Services));
        await publisher.PublishFolderAsync(folder.Path, folder.Zone);
    }

    /// <summary>Makes the stored version what it was before facts were kept with it.</summary>
    private async Task ForgetFactsAsync()
    {
        var version = Assert.Single(await VersionsAsync());
        var plain = version.LessonHashes.ToDictionary(step => step.Key, step => step.Value.Split('.')[0]);
        var archive = CourseArchive.Pack(CourseArchive.Unpack(version.Archive));
        Assert.NotEqual(version.LessonHashes, plain);
        Assert.NotEqual(version.Archive, archive);
        await academy.AskAsync(default, db => db.CourseVersions.Where(v => v.Id == version.Id).ExecuteUpdateAsync(set => set
            .SetProperty(v => v.Hash, "before").SetProperty(v => v.LessonHashes, plain).SetProperty(v => v.Archive, archive)));
    }
}
