using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Studio;

/// <summary>A new course and what holds it together: its pages, its settings, its images. Each test makes a course of its own.</summary>
public sealed class StudioCoursePageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private static int _courses;

    private Drafts Drafts => academy.Services.GetRequiredService<Drafts>();

    private async Task<(Visitor Tarik, string Address)> BeginAsync(bool hasEnglish = true, bool hasQuiz = true)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var title = $"Neuer Kurs {Interlocked.Increment(ref _courses)}";
        var begun = await tarik.PostAsync("/author/new", [("Title", title), .. hasEnglish ? [("HasEnglish", "true"), ("EnglishTitle", "New course")] : Array.Empty<(string, string)>(), .. hasQuiz ? [("HasQuiz", "true")] : Array.Empty<(string, string)>()]);
        var address = begun.Is(HttpStatusCode.Redirect).Location!.Split('?')[0];
        Assert.Equal($"/author/{title.ToLowerInvariant().Replace(' ', '-')}", address);
        return (tarik, address);
    }

    private async Task<DraftReading> DraftAsync(string address) => (await Drafts.FindAsync(address.Split('/')[2]))!;

    private async Task<IEnumerable<string>> LessonsAsync(string address) => CourseOutline.Of((await DraftAsync(address)).Files).Lessons.Select(page => page.Id);

    [Fact]
    public async Task A_new_course_is_whole_from_the_start_and_nobody_sees_it_yet()
    {
        var (tarik, address) = await BeginAsync();
        Assert.Empty((await DraftAsync(address)).Findings);
        var page = (await tarik.GetAsync($"{address}?done=begun")).IsOk();
        Assert.Equal(["de", "en"], page.All($".ac-editions a[href$='/erste-lektion']").Select(link => link.GetAttribute("href")!.Split('/')[3]));
        Assert.True(page.Has($"a[href='{address}/publish']"));
        Assert.Contains(address, (await tarik.GetAsync("/author")).IsOk().Html, StringComparison.Ordinal);
        (await (await academy.ClientOf(Cast.Lena)).GetAsync(address.Replace("/author/", "/courses/", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "", "", "Title")]
    [InlineData("Ein Titel", " ", "", "EnglishTitle")]
    [InlineData("Ein Titel", "A title", "../böse", "Id")]
    [InlineData("Ein Titel", "A title", "new", "Id")]
    [InlineData("Ein Titel", "A title", "probe-kurs", "Id")]
    public async Task What_is_wrong_with_a_new_course_is_said_at_its_field_and_nothing_is_lost(string title, string english, string id, string field)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var page = (await tarik.PostAsync("/author/new", ("Title", title), ("HasEnglish", "true"), ("EnglishTitle", english), ("Id", id))).IsOk();
        Assert.Equal("true", page.One($"#{field}").GetAttribute("aria-invalid"));
        Assert.True(page.Has($".ac-errors a[href='#{field}']"));
        Assert.Equal((title, id), (page.One("#Title").GetAttribute("value") ?? "", page.One("#Id").GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task Lessons_are_added_moved_renamed_and_removed_in_all_languages()
    {
        var (tarik, address) = await BeginAsync();
        (await tarik.PostAsync($"{address}?handler=add", ("title", "Zweite Lektion"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(["erste-lektion", "zweite-lektion"], await LessonsAsync(address));
        (await tarik.PostAsync($"{address}?handler=move", ("lesson", "zweite-lektion"), ("up", "true"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(["zweite-lektion", "erste-lektion"], await LessonsAsync(address));
        (await tarik.PostAsync($"{address}?handler=rename", ("lesson", "zweite-lektion"), ("id", "vorweg"))).Is(HttpStatusCode.Redirect);
        (await tarik.PostAsync($"{address}?handler=remove", ("lesson", "erste-lektion"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(["vorweg"], await LessonsAsync(address));
        var draft = await DraftAsync(address);
        Assert.Equal(["de", "en"], CourseOutline.Of(draft.Files).Find("vorweg")!.Paths.Keys.Order());
        Assert.Equal(0, draft.Errors);
    }

    [Theory]
    [InlineData("add", "title", " ", "NoTitle")]
    [InlineData("add", "title", "Erste Lektion", "Add")]
    [InlineData("move", "lesson", "gibt-es-nicht", "Move")]
    [InlineData("remove", "lesson", "index", "Remove")]
    [InlineData("addQuiz", "", "", "Add")]
    [InlineData("addEnglish", "", "", "Add")]
    [InlineData("discard", "revision", "00000000-0000-0000-0000-000000000000", "Discard")]
    public async Task What_cannot_be_done_is_said_and_changes_nothing(string handler, string field, string value, string refusal)
    {
        var (tarik, address) = await BeginAsync();
        var before = (await DraftAsync(address)).Files.Hash;
        var answer = (await tarik.PostAsync($"{address}?handler={handler}", field.Length == 0 ? [] : [(field, value)])).Is(HttpStatusCode.Redirect);
        Assert.Equal($"{address}?refused={refusal}", answer.Location);
        Assert.Contains(new Words("de")[$"Studio_Refused{refusal}"], (await tarik.FollowAsync(answer)).IsOk().Text, StringComparison.Ordinal);
        Assert.Equal(before, (await DraftAsync(address)).Files.Hash);
    }

    [Fact]
    public async Task A_quiz_and_English_come_later_too()
    {
        var (tarik, address) = await BeginAsync(hasEnglish: false, hasQuiz: false);
        var page = (await tarik.GetAsync(address)).IsOk();
        await tarik.SubmitAsync(page, "form[action$='handler=addQuiz']");
        await tarik.SubmitAsync(page, "form[action$='handler=addEnglish']");
        var draft = await DraftAsync(address);
        Assert.True(draft.Course!.HasQuiz);
        Assert.Equal(["de", "en"], draft.Course.Editions.Keys.Order());
        Assert.Equal(0, draft.Errors);
    }

    [Fact]
    public async Task Only_the_draft_that_was_seen_is_thrown_away()
    {
        var (tarik, address) = await BeginAsync();
        var seen = (await tarik.GetAsync(address)).IsOk();
        await tarik.PostAsync($"{address}?handler=add", ("title", "Noch eine"));
        Assert.Equal($"{address}?refused=Discard", (await tarik.SubmitAsync(seen, "form[action$='handler=discard']")).Location);
        Assert.Equal("/author", (await tarik.SubmitAsync((await tarik.GetAsync(address)).IsOk(), "form[action$='handler=discard']")).Is(HttpStatusCode.Redirect).Location);
        (await tarik.GetAsync(address)).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("move")]
    [InlineData("add")]
    [InlineData("addQuiz")]
    [InlineData("addEnglish")]
    [InlineData("rename")]
    [InlineData("remove")]
    [InlineData("discard")]
    [InlineData("proposal")]
    public async Task A_course_that_does_not_exist_is_not_found_whatever_is_done_to_it(string handler)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        foreach (var course in new[] { "gibt-es-nicht", "%0A", "%20" })
            (await tarik.PostAsync($"/author/{course}?handler={handler}", ("title", "Titel"), ("lesson", "eins"), ("id", "zwei"))).Is(HttpStatusCode.NotFound);
        (await (await academy.ClientOf(Cast.Lena)).PostAsync($"/author/{ProbeContent.Course}?handler={handler}")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Settings_are_saved_into_the_files_and_all_else_in_them_stays()
    {
        var (tarik, address) = await BeginAsync();
        var page = (await tarik.GetAsync($"{address}/settings")).IsOk();
        var saved = await tarik.SubmitAsync(page, "main form", ("Pass", " 60 "), ("Audience", "it"), ("SourceTitle", "Ein Gesetz: \"neu\""), ("SourceUrl", "https://example.org/"));
        Assert.Equal($"{address}/settings?saved=true", saved.Is(HttpStatusCode.Redirect).Location);
        var course = (await DraftAsync(address)).Course!;
        Assert.Equal((60, "Ein Gesetz: \"neu\""), (course.PassPercent, course.Sources[0].Title));
        Assert.Equal(["it"], course.Audience);
        Assert.Equal(24, course.ValidMonths);
        Assert.Contains("60", (await tarik.GetAsync($"{address}/settings")).IsOk().One("#pass").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pass", "0", "pass")]
    [InlineData("Pass", "achtzig", "pass")]
    [InlineData("Attempts", "-1", "attempts")]
    [InlineData("ValidMonths", "9999", "months")]
    [InlineData("Licence", " ", "licence")]
    [InlineData("SourceTitle", " ", "source-0")]
    [InlineData("SourceUrl", "javascript:alert(1)", "source-url-0")]
    [InlineData("Title", "", "title-de")]
    public async Task Settings_that_make_no_sense_come_back_with_the_message_at_the_field(string name, string value, string field)
    {
        var (tarik, address) = await BeginAsync(hasEnglish: false);
        var before = (await DraftAsync(address)).Files.Hash;
        (string, string)[] source = name.StartsWith("Source", StringComparison.Ordinal) ? [("SourceTitle", name == "SourceTitle" ? value : "Titel"), ("SourceUrl", name == "SourceUrl" ? value : "https://example.org")] : [(name, value)];
        var page = (await tarik.SubmitAsync((await tarik.GetAsync($"{address}/settings")).IsOk(), "main form", source)).IsOk();
        Assert.Equal("true", page.One($"#{field}").GetAttribute("aria-invalid"));
        Assert.True(page.Has($".ac-errors a[href='#{field}']"));
        Assert.Equal(before, (await DraftAsync(address)).Files.Hash);
    }

    [Fact]
    public async Task The_second_of_two_who_change_settings_sees_what_the_first_has_saved()
    {
        var (tarik, address) = await BeginAsync();
        var tamara = await academy.ClientOf(Cast.Tamara);
        var hers = (await tamara.GetAsync($"{address}/settings")).IsOk();
        await tarik.SubmitAsync((await tarik.GetAsync($"{address}/settings")).IsOk(), "main form", ("Pass", "60"));
        var conflict = (await tamara.SubmitAsync(hers, "main form", ("Pass", "90"))).IsOk();
        Assert.Contains(new Words("de")["Studio_NowStored", 60], conflict.Text, StringComparison.Ordinal);
        Assert.Equal("90", conflict.One("#pass").GetAttribute("value"));
        Assert.Equal(60, (await DraftAsync(address)).Course!.PassPercent);
        (await tamara.SubmitAsync(conflict, "main form")).Is(HttpStatusCode.Redirect);
        Assert.Equal(90, (await DraftAsync(address)).Course!.PassPercent);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_mended_as_text()
    {
        var (tarik, address) = await BeginAsync();
        var course = address.Split('/')[2];
        await Drafts.ChangeAsync(course, files => new(files.With("course.yml", Encoding.UTF8.GetBytes("level: [offen"))), null);
        var page = (await tarik.GetAsync($"{address}/settings")).IsOk();
        (await tarik.SubmitAsync(page, "main form", ("text", "level: basic\r\naudience: [all]\r\npass: 80\r\nattempts: 0\r\nvalid-months: 24\r\nlicence: CC-BY-4.0\r\n"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(0, (await DraftAsync(address)).Errors);
    }

    [Fact]
    public async Task Without_a_script_images_have_a_page_of_their_own()
    {
        var (tarik, address) = await BeginAsync();
        async Task<Answer> SendAsync(byte[] bytes, string alternative)
        {
            var form = new MultipartFormDataContent { { new StringContent(await tarik.TokenAsync()), "form-token" }, { new StringContent("en"), "language" }, { new StringContent(alternative), "alternative" } };
            form.Add(new ByteArrayContent(bytes), "file", "plan.png");
            return await tarik.SendAsync(new(HttpMethod.Post, $"{address}/images") { Content = form });
        }
        var refused = (await SendAsync(Pictures.Png(), "")).IsOk();
        Assert.Equal("true", refused.One("#alternative").GetAttribute("aria-invalid"));
        Assert.Contains(new Words("de")["Studio_ImageTooLarge"], (await SendAsync(new byte[3 << 20], "Ein Plan")).IsOk().Text, StringComparison.Ordinal);
        Assert.Empty(CourseOutline.Of((await DraftAsync(address)).Files).Images);

        var taken = (await SendAsync(Pictures.Png(), "Ein Plan")).IsOk();
        Assert.Contains("![Ein Plan](images/plan.png)", taken.Text, StringComparison.Ordinal);
        Assert.Equal("image/png", (await tarik.GetAsync($"{address}/images?handler=file&path=en/images/plan.png")).IsOk().Response.Content.Headers.ContentType!.MediaType);
        (await tarik.GetAsync($"{address}/images?handler=file&path=course.yml")).Is(HttpStatusCode.NotFound);
        (await tarik.PostAsync($"{address}/images?handler=remove", ("path", "en/index.md"))).Is(HttpStatusCode.NotFound);
        (await tarik.SubmitAsync(taken, "form[action$='handler=remove']")).Is(HttpStatusCode.Redirect);
        Assert.Empty(CourseOutline.Of((await DraftAsync(address)).Files).Images);
    }

    [Fact]
    public async Task An_image_that_a_page_shows_is_not_offered_for_removal()
    {
        var (tarik, address) = await BeginAsync();
        await Drafts.ChangeAsync(address.Split('/')[2], files => new(files.With("de/images/plan.png", Pictures.Png()).With("en/images/plan.png", Pictures.Png())
            .With("de/index.md", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files.Bytes("de/index.md")!) + "\n![Plan](images/plan.png)\n"))), null);
        var page = (await tarik.GetAsync($"{address}/images")).IsOk();
        // The English one has the same name, and no page shows it.
        Assert.Equal(["en/images/plan.png"], page.All("form[action$='handler=remove'] input[name=path]").Select(field => field.GetAttribute("value")));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task The_help_shows_every_piece_as_it_is_typed_and_as_it_is_read(string language)
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var page = (await tarik.GetAsync($"/author/help?in={language}")).IsOk();
        Assert.Equal(language, page.One("html").GetAttribute("lang"));
        Assert.True(page.All(".ac-samples").Count >= 16);
        Assert.All(page.All(".ac-samples"), sample => Assert.True(Answer.Words(sample.QuerySelector("pre")!).Length > 0 && Answer.Words(sample.QuerySelector("fieldset")!).Length > 0));
        Assert.DoesNotContain(" % ", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_asks_for_one_answer_in_another_language_and_the_next_is_as_before()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        Assert.Equal("en", (await tarik.GetAsync("/author?in=en")).IsOk().One("html").GetAttribute("lang"));
        Assert.Equal("de", (await tarik.GetAsync("/author")).IsOk().One("html").GetAttribute("lang"));
    }
}
