using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing;

public sealed class PublisherTests : IAsyncDisposable
{
    private static readonly string GermanFirst = ProbeContent.LessonFile("de", 1);

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private Task<List<CourseVersion>> VersionsAsync(string course = ProbeContent.Course) =>
        academy.AskAsync(default, db => db.CourseVersions.AsNoTracking().Where(v => v.CourseId == course).OrderBy(v => v.Number).ToListAsync());

    private PublishedCourse Current => academy.Services.GetRequiredService<Library>().Current.Find(ProbeContent.Course)!;

    private string FirstLesson(Course course) => string.Concat(course.In("de").Lesson(ProbeContent.First)!.Blocks.OfType<ProseBlock>().Select(block => block.Html));

    [Fact]
    public async Task The_start_publishes_every_course_as_version_1()
    {
        var version = Assert.Single(await VersionsAsync());
        Assert.Equal((1, false, 3, academy.Clock.GetUtcNow().UtcDateTime), (version.Number, version.IsMaterial, version.StepCount, version.PublishedAt));
        Assert.Equal(["de/erste-lektion", "de/quiz", "de/zweite-lektion", "en/erste-lektion", "en/quiz", "en/zweite-lektion"], version.LessonHashes.Keys.Order(StringComparer.Ordinal));
        Assert.Single(await VersionsAsync(ProbeContent.GermanOnly));
    }

    [Fact]
    public async Task An_unchanged_folder_publishes_nothing()
    {
        var before = Current;
        await academy.PublishAsync();
        Assert.Single(await VersionsAsync());
        Assert.Equal(before, Current);
    }

    [Fact]
    public async Task Line_ends_and_white_space_at_line_ends_make_no_new_version()
    {
        Assert.Single(await VersionsAsync());
        academy.Content.Write(GermanFirst, "\uFEFF" + academy.Content.Read(GermanFirst).Replace("\n", "  \r\n", StringComparison.Ordinal) + "\n\n");
        await academy.PublishAsync();
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task A_changed_lesson_is_a_material_version_and_a_changed_welcome_page_an_editorial_one()
    {
        Assert.Single(await VersionsAsync());
        academy.Content.Replace(GermanFirst, "Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await academy.PublishAsync();
        academy.Content.Replace("courses/probe-kurs/de/index.md", "Willkommen.", "Schön, dass Sie da sind.");
        await academy.PublishAsync();
        Assert.Equal([(1, false), (2, true), (3, false)], (await VersionsAsync()).Select(v => (v.Number, v.IsMaterial)));
        Assert.Single(await VersionsAsync(ProbeContent.GermanOnly));
    }

    [Theory]
    [InlineData("courses/probe-kurs/course.yml", "pass: 80", "pass: 90", true)]
    [InlineData("courses/probe-kurs/course.yml", "licence: CC-BY-4.0", "licence: CC0-1.0", false)]
    [InlineData("courses/probe-kurs/de/index.md", "- prüfen", "- urteilen", true)]
    [InlineData("courses/probe-kurs/de/90-abschluss.md", "- ( ) Hannover", "- ( ) Bremen", true)]
    [InlineData("courses/probe-kurs/de/index.md", "summary: Kurz und gut.", "summary: Kürzer.", false)]
    public async Task What_learners_are_asked_or_promised_is_material_the_rest_is_not(string file, string old, string with, bool isMaterial)
    {
        Assert.Single(await VersionsAsync());
        academy.Content.Replace(file, old, with);
        await academy.PublishAsync();
        Assert.Equal((2, isMaterial), (await VersionsAsync()).Select(v => (v.Number, v.IsMaterial)).Last());
    }

    [Fact]
    public async Task A_course_with_errors_leaves_the_good_one_on_line_and_holds_up_no_other()
    {
        Assert.Single(await VersionsAsync());
        academy.Content.Replace(GermanFirst, "- (x) Wegen der Fehler.", "- ( ) Wegen der Fehler.");
        academy.Content.Replace("courses/nur-deutsch/de/01-allein.md", "Nur auf Deutsch zu lesen.", "Anders zu lesen.");
        await academy.PublishAsync();
        Assert.Single(await VersionsAsync());
        Assert.Equal(1, Current.Number);
        Assert.Equal(2, (await VersionsAsync(ProbeContent.GermanOnly)).Count);
        (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses/probe-kurs/erste-lektion")).IsOk();
    }

    [Fact]
    public async Task A_course_whose_folder_is_gone_stays_on_line()
    {
        Assert.Single(await VersionsAsync());
        Directory.Delete(Path.Combine(academy.Content.Folder, "courses", ProbeContent.Course), recursive: true);
        await academy.PublishAsync();
        Assert.Equal(1, Current.Number);
    }

    [Fact]
    public async Task Every_version_can_be_read_again_word_for_word_from_the_database_alone()
    {
        var first = Current;
        academy.Content.Replace(GermanFirst, "Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await academy.PublishAsync();
        Directory.Delete(academy.Content.Folder, recursive: true);

        // As after a restart: nothing read yet.
        var versions = ActivatorUtilities.CreateInstance<PublishedVersions>(academy.Services);
        var (old, newer) = (await versions.FindAsync(first.VersionId), await versions.FindAsync(Current.VersionId));
        Assert.Equal((1, first.Course.Hash), (old!.Number, old.Course.Hash));
        Assert.Contains("Ein Satz auf Deutsch.", FirstLesson(old.Course), StringComparison.Ordinal);
        Assert.Contains("Ein anderer Satz.", FirstLesson(newer!.Course), StringComparison.Ordinal);
        Assert.Equal(first.Course.Images.Keys, old.Course.Images.Keys);
        Assert.Null(await versions.FindAsync(Guid.NewGuid()));
    }

    /// <summary>The newest version, with one word changed, as a trainer would have published it.</summary>
    private async Task PublishInTheStudioAsync()
    {
        var files = CourseArchive.Unpack((await VersionsAsync())[^1].Archive);
        var path = $"de/01-{ProbeContent.First}.md";
        var written = files.With(path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files.Bytes(path)!).Replace("Ein Satz auf Deutsch.", "Ein Satz aus dem Studio.", StringComparison.Ordinal)));
        var course = CourseReader.Read(ProbeContent.Course, written, academy.Services.GetRequiredService<Library>().Current.Shelf).Course!;
        await academy.AskAsync(default, async db =>
        {
            db.CourseVersions.Add(new()
            {
                CourseId = course.Id, Number = 2, Hash = course.Hash, LessonHashes = Change.StepHashes(course), IsMaterial = true, PublishedAt = academy.Clock.GetUtcNow().UtcDateTime,
                PublishedBy = Guid.NewGuid(), StepCount = course.StepCount, Titles = course.Titles, Archive = CourseArchive.Pack(written),
            });
            return await db.SaveChangesAsync();
        });
    }

    private Task<FolderProposal?> ProposalAsync() => academy.AskAsync(default, db => db.FolderProposals.AsNoTracking().SingleOrDefaultAsync());

    [Fact]
    public async Task A_start_does_not_undo_what_trainers_published()
    {
        Assert.Single(await VersionsAsync());
        await PublishInTheStudioAsync();
        await academy.PublishAsync();
        Assert.Equal(2, (await VersionsAsync()).Count);
        Assert.Equal(2, Current.Number);
        Assert.Contains("aus dem Studio", FirstLesson(Current.Course), StringComparison.Ordinal);
        Assert.Null(await ProposalAsync());
    }

    [Fact]
    public async Task A_folder_that_changes_after_trainers_published_waits_for_one_of_them()
    {
        Assert.Single(await VersionsAsync());
        await PublishInTheStudioAsync();
        academy.Content.Replace(GermanFirst, "Ein Satz auf Deutsch.", "Ein Satz aus dem Ordner.");
        await academy.PublishAsync();
        Assert.Equal(2, (await VersionsAsync()).Count);
        Assert.Contains("aus dem Studio", FirstLesson(Current.Course), StringComparison.Ordinal);

        var drafts = academy.Services.GetRequiredService<Drafts>();
        Assert.Equal(ProbeContent.Course, Assert.Single(await drafts.ProposalsAsync()).Key);
        Assert.True(await drafts.SettleProposalAsync(ProbeContent.Course, take: true, by: null));
        var draft = (await drafts.FindAsync(ProbeContent.Course))!;
        Assert.Contains("aus dem Ordner", FirstLesson(draft.Publishable!), StringComparison.Ordinal);
        Assert.Equal(Current.VersionId, draft.Draft.BegunFrom);

        // Once is enough: the same text is not proposed again, another one is.
        await academy.PublishAsync();
        Assert.Empty(await drafts.ProposalsAsync());
        academy.Content.Replace(GermanFirst, "Ein Satz aus dem Ordner.", "Noch einer.");
        await academy.PublishAsync();
        Assert.Single(await drafts.ProposalsAsync());
    }

    [Fact]
    public async Task A_proposal_that_the_folder_takes_back_is_gone()
    {
        Assert.Single(await VersionsAsync());
        await PublishInTheStudioAsync();
        academy.Content.Replace(GermanFirst, "Ein Satz auf Deutsch.", "Ein Satz aus dem Ordner.");
        await academy.PublishAsync();
        Assert.True((await ProposalAsync())!.IsWaiting);
        // As after an export of what is published into the folder.
        academy.Content.Replace(GermanFirst, "Ein Satz aus dem Ordner.", "Ein Satz aus dem Studio.");
        await academy.PublishAsync();
        Assert.Null(await ProposalAsync());
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task A_declined_proposal_changes_nothing()
    {
        Assert.Single(await VersionsAsync());
        await PublishInTheStudioAsync();
        academy.Content.Replace(GermanFirst, "Ein Satz auf Deutsch.", "Ein Satz aus dem Ordner.");
        await academy.PublishAsync();
        var drafts = academy.Services.GetRequiredService<Drafts>();
        Assert.True(await drafts.SettleProposalAsync(ProbeContent.Course, take: false, by: null));
        Assert.False(await drafts.SettleProposalAsync(ProbeContent.Course, take: true, by: null));
        Assert.Null(await drafts.FindAsync(ProbeContent.Course));
    }

    [Fact]
    public async Task Two_who_publish_at_once_make_one_version()
    {
        Assert.Single(await VersionsAsync());
        academy.Content.Replace(GermanFirst, "Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => academy.PublishAsync()));
        Assert.Equal(2, (await VersionsAsync()).Count);
    }
}
