using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing;

public sealed class DraftsTests : IAsyncDisposable
{
    private const string First = $"de/01-{ProbeContent.First}.md";
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Bert = Guid.NewGuid();

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private Drafts Drafts => academy.Services.GetRequiredService<Drafts>();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(DraftReading draft, string path) => Encoding.UTF8.GetString(draft.Files.Bytes(path)!);

    private async Task<DraftReading> DraftAsync() => (await Drafts.FindAsync(ProbeContent.Course))!;

    private async Task<DraftReading> OpenAsync()
    {
        Assert.True(await Drafts.OpenAsync(ProbeContent.Course, Anna));
        return await DraftAsync();
    }

    [Fact]
    public async Task A_draft_begins_with_what_is_published()
    {
        Assert.Null(await Drafts.FindAsync(ProbeContent.Course));
        var draft = await OpenAsync();
        var published = academy.Services.GetRequiredService<Library>().Current.Find(ProbeContent.Course)!;
        Assert.Equal((published.VersionId, published.Course.Hash, 0), (draft.Draft.BegunFrom!.Value, draft.Publishable!.Hash, draft.Errors));
        Assert.Equal(Anna, draft.Draft.BegunBy);
    }

    [Fact]
    public async Task Opening_twice_keeps_what_was_written()
    {
        var draft = await OpenAsync();
        await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("---\ntitle: Neu\n---\n"), draft.Versions[First], Anna);
        Assert.True(await Drafts.OpenAsync(ProbeContent.Course, Bert));
        Assert.Equal("---\ntitle: Neu\n---\n", Text(await DraftAsync(), First));
    }

    [Fact]
    public async Task There_is_no_draft_of_a_course_that_does_not_exist()
    {
        Assert.False(await Drafts.OpenAsync("gibt-es-nicht", Anna));
        Assert.IsType<SaveOutcome.Gone>(await Drafts.SaveAsync("gibt-es-nicht", First, [], Guid.NewGuid(), Anna));
        Assert.False(await Drafts.ChangeAsync("gibt-es-nicht", files => new(files), Anna));
    }

    [Fact]
    public async Task A_saved_text_is_read_and_checked_at_once()
    {
        var draft = await OpenAsync();
        var broken = Text(draft, First).Replace("- (x) Wegen der Fehler.", "- ( ) Wegen der Fehler.", StringComparison.Ordinal);
        var saved = Assert.IsType<SaveOutcome.Saved>(await Drafts.SaveAsync(ProbeContent.Course, First, Bytes(broken), draft.Versions[First], Anna));
        var after = await DraftAsync();
        Assert.Equal(saved.Version, after.Versions[First]);
        Assert.True(after.Errors > 0);
        Assert.Null(after.Publishable);
        // What can be shown is shown all the same.
        Assert.NotNull(after.Course!.In("de").Lesson(ProbeContent.First));
        Assert.NotEqual(draft.Draft.Revision, after.Draft.Revision);
        Assert.Equal(Anna, after.Draft.ChangedBy);
    }

    [Fact]
    public async Task The_second_of_two_who_save_is_shown_both_texts_and_nothing_is_lost()
    {
        var seen = (await OpenAsync()).Versions[First];
        Assert.IsType<SaveOutcome.Saved>(await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Annas Text"), seen, Anna));
        var conflict = Assert.IsType<SaveOutcome.Conflict>(await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Berts Text"), seen, Bert));
        Assert.Equal(("Annas Text", Anna), (Encoding.UTF8.GetString(conflict.Theirs), conflict.By!.Value));
        Assert.Equal("Annas Text", Text(await DraftAsync(), First));
        // In knowledge of Anna's text, Bert may decide.
        Assert.IsType<SaveOutcome.Saved>(await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Berts Text"), conflict.Version, Bert));
        Assert.Equal("Berts Text", Text(await DraftAsync(), First));
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_is_first_and_all_others_are_told()
    {
        var seen = (await OpenAsync()).Versions[First];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Drafts.SaveAsync(ProbeContent.Course, First, Bytes($"Text {number}"), seen, Guid.NewGuid())));
        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(19, outcomes.OfType<SaveOutcome.Conflict>().Count());
    }

    [Fact]
    public async Task A_save_that_is_sent_twice_is_one_save()
    {
        var seen = (await OpenAsync()).Versions[First];
        var once = Assert.IsType<SaveOutcome.Saved>(await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Text"), seen, Anna));
        Assert.Equal(once, await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Text"), seen, Anna));
    }

    [Fact]
    public async Task A_draft_that_was_thrown_away_and_begun_again_is_not_taken_for_the_old_one()
    {
        var draft = await OpenAsync();
        Assert.True(await Drafts.DiscardAsync(ProbeContent.Course, draft.Draft.Revision));
        Assert.Null(await Drafts.FindAsync(ProbeContent.Course));
        Assert.IsType<SaveOutcome.Gone>(await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Text"), draft.Versions[First], Anna));
        await OpenAsync();
        Assert.IsType<SaveOutcome.Conflict>(await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Text"), draft.Versions[First], Anna));
        Assert.Equal((await DraftAsync()).Files.Paths.Count(), await academy.AskAsync(default, db => db.DraftFiles.CountAsync()));
    }

    [Fact]
    public async Task What_somebody_wrote_since_is_not_thrown_away()
    {
        var draft = await OpenAsync();
        await Drafts.SaveAsync(ProbeContent.Course, First, Bytes("Text"), draft.Versions[First], Bert);
        Assert.False(await Drafts.DiscardAsync(ProbeContent.Course, draft.Draft.Revision));
        Assert.Equal("Text", Text(await DraftAsync(), First));
    }

    [Fact]
    public async Task A_file_that_gets_another_name_keeps_its_version_so_that_its_author_can_go_on()
    {
        var draft = await OpenAsync();
        const string moved = $"de/07-{ProbeContent.First}.md";
        Assert.True(await Drafts.ChangeAsync(ProbeContent.Course, files => new(files.Without(First).With(moved, files.Bytes(First)!)) { Moved = new Dictionary<string, string> { [First] = moved } }, Anna));
        var after = await DraftAsync();
        Assert.Equal(draft.Versions[First], after.Versions[moved]);
        Assert.False(after.Files.Contains(First));
    }

    [Fact]
    public async Task A_change_may_refuse_and_then_changes_nothing()
    {
        var draft = await OpenAsync();
        Assert.False(await Drafts.ChangeAsync(ProbeContent.Course, _ => null, Anna));
        Assert.Equal(draft.Draft.Revision, (await DraftAsync()).Draft.Revision);
    }

    [Fact]
    public async Task Files_from_elsewhere_take_the_place_of_the_drafts()
    {
        var draft = await OpenAsync();
        await Drafts.ReplaceAsync(ProbeContent.Course, draft.Files.Without(First).With("de/03-dritte.md", Bytes("---\ntitle: Drei\n---\n")), Bert);
        var after = await DraftAsync();
        Assert.False(after.Files.Contains(First));
        Assert.Equal(draft.Versions["course.yml"], after.Versions["course.yml"]);
        Assert.True(after.Files.Contains("de/03-dritte.md"));
    }

    [Fact]
    public async Task A_new_course_takes_no_id_that_is_taken()
    {
        var files = (await OpenAsync()).Files;
        Assert.False(await Drafts.CreateAsync(ProbeContent.Course, files, Anna));
        Assert.False(await Drafts.CreateAsync(ProbeContent.GermanOnly, files, Anna));
        Assert.True(await Drafts.CreateAsync("ganz-neu", files, Anna));
        Assert.False(await Drafts.CreateAsync("ganz-neu", files, Bert));
        Assert.Null((await Drafts.FindAsync("ganz-neu"))!.Draft.BegunFrom);
        Assert.Equal(["ganz-neu", ProbeContent.Course], (await Drafts.AllAsync()).Select(draft => draft.Draft.CourseId));
    }
}
