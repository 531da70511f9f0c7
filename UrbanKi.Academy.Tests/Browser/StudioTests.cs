using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>Trainers at their desks.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StudioTests(BrowserSite site)
{
    private const string Editor = ".cm-content";

    private async Task<(Reader Trainer, string Email)> TrainAsync(string givenName)
    {
        var email = await site.Database.HireAsync(givenName, "de", Role.Trainer);
        var trainer = await site.VisitAsync();
        await trainer.SignInAsync(email, SiteDatabase.Password);
        return (trainer, email);
    }

    /// <summary>Begins a course in German with a title that no other has, by keyboard; returns its id and title.</summary>
    private static async Task<(string Id, string Title)> BeginCourseAsync(Reader trainer)
    {
        var (page, words) = (trainer.Page, trainer.Words);
        var title = $"Probe {Guid.NewGuid().ToString("N")[..6]}";
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = words["Frame_Studio"] }).First);
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = words["Studio_New"] }));
        await page.WriteAsync(page.GetByLabel(words["Studio_GermanTitle"]), title);
        await page.TabToAsync(page.GetByLabel(words["Studio_AlsoEnglish"]));
        await page.Keyboard.PressAsync("Space");
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = words["Studio_Begin"] }));
        await Expect(page.GetByText(words["Studio_Done_begun"])).ToBeVisibleAsync();
        return (trainer.Place.Split('/', '?')[2], title);
    }

    private static async Task OpenLessonAsync(Reader trainer)
    {
        var page = trainer.Page;
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = trainer.Words["Template_LessonTitle"], Exact = true }));
        await Expect(page.Locator(Editor)).ToBeVisibleAsync();
    }

    /// <summary>Types at the end of the text, in a paragraph of its own.</summary>
    private static async Task WriteAtEndAsync(Reader trainer, string text)
    {
        await trainer.Page.TabToAsync(trainer.Page.Locator(Editor));
        await trainer.Page.Keyboard.PressAsync("Control+End");
        await trainer.Page.Keyboard.PressAsync("Enter");
        await trainer.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Waits until the page says that the draft is saved.</summary>
    private static async Task IsSavedAsync(Reader trainer) => await Expect(trainer.Page.Locator("[data-saved]")).ToContainTextAsync(trainer.Words.Before("Studio_SavedAt"));

    private static Task<string> TextOf(Reader trainer) => trainer.Page.Locator("textarea[name=text]").InputValueAsync();

    [Fact]
    public async Task A_trainer_makes_a_course_from_nothing_and_a_learner_finishes_it_all_by_keyboard()
    {
        var (trainer, _) = await TrainAsync("Tina");
        await using var _ = trainer;
        var (page, words) = (trainer.Page, trainer.Words);
        var (course, title) = await BeginCourseAsync(trainer);
        await OpenLessonAsync(trainer);

        // What is written is saved, checked and shown without anything else being pressed.
        await WriteAtEndAsync(trainer, "Im Bauhof fragt Herr Yilmaz nach einer Karte.");
        await IsSavedAsync(trainer);
        var preview = page.FrameLocator("iframe");
        await Expect(preview.GetByText("Im Bauhof fragt Herr Yilmaz nach einer Karte.")).ToBeVisibleAsync();

        // A piece from the toolbar: arrow keys move along it, the arrow down opens a menu.
        await page.Keyboard.PressAsync("Shift+Tab");
        for (var pressed = 0; pressed < 3; pressed++) await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("summary").Filter(new() { HasText = words["Studio_Question"] })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = words["SnippetName_single"] })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Editor)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Was braucht Herr Yilmaz?");
        await Expect(preview.GetByText("Was braucht Herr Yilmaz?")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-summary]")).ToHaveTextAsync(words["Studio_PageFine"]);

        // What is wrong is said at its line, and the list leads there.
        await WriteAtEndAsync(trainer, "[Nirgendwo](99-weg.md)");
        await Expect(page.Locator("[data-summary]")).ToHaveTextAsync(words["Studio_OneErrorOnPage"]);
        await Expect(page.Locator(".cm-lint-marker-error")).ToHaveCountAsync(1);
        await page.PressOnAsync(page.Locator("[data-findings] a[data-line]"));
        await Expect(page.Locator(Editor)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Shift+End");
        await page.Keyboard.PressAsync("Delete");
        await Expect(page.Locator("[data-summary]")).ToHaveTextAsync(words["Studio_PageFine"]);
        await IsSavedAsync(trainer);

        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = title }).First);
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = words["Studio_ToPublish"] }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = words["Publish_Do", 1] }));
        await Expect(page.GetByText(words["Versions_Published", 1])).ToBeVisibleAsync();
        trainer.AssertNoComplaints();

        await FinishAsync(course, title);
    }

    private async Task FinishAsync(string course, string title)
    {
        var (learner, _) = await site.LearnAsync();
        await using var _ = learner;
        var (page, words) = (learner.Page, learner.Words);
        await learner.GoAsync($"/courses/{course}");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = words["Course_Start", 1] }));
        await Expect(page.GetByText("Im Bauhof fragt Herr Yilmaz nach einer Karte.")).ToBeVisibleAsync();
        await page.PressOnAsync(page.Locator(".ac-next form button"));
        await page.WaitForURLAsync($"**/courses/{course}/quiz");
        await learner.StartQuizAsync(course);
        await learner.AnswerAllAndHandInAsync(await PublishedAsync(course));
        await Expect(page.Locator(".ac-cert")).ToContainTextAsync(title);
        learner.AssertNoComplaints();
    }

    /// <summary>The course as it is taught, read from the site's database.</summary>
    private async Task<CourseEdition> PublishedAsync(string course)
    {
        await using var db = await site.Database.OpenAsync();
        var version = await db.CourseVersions.SingleAsync(version => version.CourseId == course);
        return CourseReader.Read(course, CourseArchive.Unpack(version.Archive), ShippedContent.Shelf).Course!.In("de");
    }

    [Fact]
    public async Task Two_trainers_at_one_page_never_overwrite_each_other_unseen()
    {
        var (tina, _) = await TrainAsync("Tina");
        await using var _ = tina;
        var (tom, _) = await TrainAsync("Tom");
        await using var __ = tom;
        var (course, _) = await BeginCourseAsync(tina);
        await OpenLessonAsync(tina);
        await tom.GoAsync($"/author/{course}");
        await OpenLessonAsync(tom);

        await WriteAtEndAsync(tina, "Das ist von Tina.");
        await IsSavedAsync(tina);
        await WriteAtEndAsync(tom, "Das ist von Tom.");

        // He is told by whom and shown both; his words stay, hers too.
        var words = tom.Words;
        var conflict = tom.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = words["Studio_ConflictText"] });
        await Expect(conflict).ToContainTextAsync("Tina Neuling");
        await Expect(conflict.Locator(".is-removed")).ToContainTextAsync("Das ist von Tina.");
        await Expect(conflict.Locator(".is-added")).ToContainTextAsync("Das ist von Tom.");
        await Expect(conflict).ToBeFocusedAsync();
        Assert.Contains("Das ist von Tom.", await TextOf(tom), StringComparison.Ordinal);
        // As long as he has not decided, nothing he goes on writing is saved.
        await WriteAtEndAsync(tom, "Noch ein Satz.");
        await tina.Page.ReloadAsync();
        Assert.DoesNotContain("von Tom", await TextOf(tina), StringComparison.Ordinal);
        Assert.Contains("Das ist von Tina.", await TextOf(tina), StringComparison.Ordinal);

        // He takes over what he needs of hers and saves both.
        await WriteAtEndAsync(tom, "Das ist von Tina.");
        await tom.Page.PressOnAsync(tom.Page.GetByRole(AriaRole.Button, new() { Name = words["Studio_KeepMine"] }));
        await IsSavedAsync(tom);
        await Expect(conflict).ToHaveCountAsync(0);

        // Now she is the second, and takes his.
        await WriteAtEndAsync(tina, "Zu spät.");
        await Expect(tina.Page.Locator(".ac-conflict")).ToContainTextAsync("Tom Neuling");
        await tina.Page.PressOnAsync(tina.Page.GetByRole(AriaRole.Link, new() { Name = words["Studio_TakeTheirs"] }));
        await IsSavedAsync(tina);
        await Expect(tina.Page.Locator(".ac-conflict")).ToHaveCountAsync(0);
        Assert.Equal(await TextOf(tom), await TextOf(tina));
        Assert.DoesNotContain("Zu spät.", await TextOf(tina), StringComparison.Ordinal);
        tina.AssertNoComplaints();
        tom.AssertNoComplaints();
    }

    [Theory]
    [InlineData("/author")]
    [InlineData("/author/new")]
    [InlineData("/author/help")]
    [InlineData("/author/ki-grundlagen")]
    [InlineData("/author/ki-grundlagen/settings")]
    [InlineData("/author/ki-grundlagen/images")]
    [InlineData("/author/ki-grundlagen/publish")]
    [InlineData("/author/ki-grundlagen/versions")]
    [InlineData("/author/ki-grundlagen/questions")]
    [InlineData("/author/ki-grundlagen/de/ist-das-schon-ki")]
    [InlineData("/author/ki-grundlagen/de/ist-das-schon-ki?beside=en")]
    [InlineData("/author/ki-grundlagen/de/abschluss/preview")]
    public async Task A_page_of_the_studio_is_fit_for_everybody(string address)
    {
        var trainer = await site.ReturnAsync("trainer");
        await OpenCourseAsync(trainer, "ki-grundlagen");
        await trainer.GoAsync(address);
        // Nothing runs in the preview's frame, not even what looks at it; the same preview as a page of its own is looked at.
        await trainer.Page.EvaluateAsync("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        await trainer.AssertFitAsync();
        trainer.AssertNoComplaints();
    }

    /// <summary>Begins the course's draft where nobody has yet.</summary>
    private static async Task OpenCourseAsync(Reader trainer, string course)
    {
        await trainer.GoAsync($"/author/{course}");
        var begin = trainer.Page.GetByRole(AriaRole.Button, new() { Name = trainer.Words["Studio_Open"] });
        if (await begin.CountAsync() > 0) await trainer.Page.PressOnAsync(begin);
        await Expect(trainer.Page.GetByText(trainer.Words.Before("Studio_StaysOnline"))).ToBeVisibleAsync();
    }

    /// <summary>Makes the browser do as if somebody brought an image along.</summary>
    private const string Bring = """
        (editor, how) => {
          const bytes = Uint8Array.from(atob('BASE64'), c => c.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], `${how}.png`, { type: 'image/png' }));
          const event = how === 'paste' ? new ClipboardEvent(how, { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent(how, { dataTransfer: data, bubbles: true, cancelable: true });
          editor.dispatchEvent(event);
        }
        """;

    [Theory]
    [InlineData("file")]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task Images_come_by_file_by_dragging_and_by_pasting_and_never_without_words(string how)
    {
        var (trainer, _) = await TrainAsync("Tina");
        await using var _ = trainer;
        var (page, words) = (trainer.Page, trainer.Words);
        await BeginCourseAsync(trainer);
        await OpenLessonAsync(trainer);
        await page.Locator(Editor).FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        if (how == "file")
        {
            await page.Locator("[data-images] > summary").ClickAsync();
            await page.GetByLabel(words["Studio_ImageFile"]).SetInputFilesAsync(new FilePayload { Name = "file.png", MimeType = "image/png", Buffer = Pictures.Png() });
        }
        else
        {
            await page.Locator(Editor).EvaluateAsync(Bring.Replace("BASE64", Convert.ToBase64String(Pictures.Png()), StringComparison.Ordinal), how);
        }
        var alternative = page.GetByLabel(words["Studio_Alternative"], new() { Exact = true });
        await Expect(page.Locator("[data-chosen]")).ToContainTextAsync($"{how}.png");
        if (how != "file") await Expect(alternative).ToBeFocusedAsync();
        await page.Locator("[data-upload]").ClickAsync();
        await Expect(page.Locator("[data-problem]")).ToHaveTextAsync(words["Studio_AlternativeHint"]);

        await alternative.FillAsync("Ein Plan [mit Klammer]");
        await page.GetByLabel(words["Studio_Caption"], new() { Exact = true }).FillAsync("Der Plan");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Editor)).ToContainTextAsync($"![Ein Plan \\[mit Klammer\\]](images/{how}.png \"Der Plan\")");
        var shown = page.FrameLocator("iframe").GetByRole(AriaRole.Img, new() { Name = "Ein Plan [mit Klammer]" });
        await Expect(shown).ToBeVisibleAsync();
        Assert.True(await shown.EvaluateAsync<bool>("async image => { await image.decode(); return image.naturalWidth > 0; }"));
        trainer.AssertNoComplaints();
    }

    [Fact]
    public async Task The_preview_is_as_narrow_as_a_phone_or_as_wide_as_the_window_and_speaks_the_language_of_its_text()
    {
        var (trainer, _) = await TrainAsync("Tina");
        await using var _ = trainer;
        var page = trainer.Page;
        await page.SetViewportSizeAsync(1280, 900);
        await OpenCourseAsync(trainer, "ki-grundlagen");

        var lesson = ShippedContent.Course("ki-grundlagen").LessonIds[0];
        await trainer.GoAsync($"/author/ki-grundlagen/en/{lesson}");
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = trainer.Words["Studio_Phone"] }));
        Assert.Equal(360, await WidthAsync());
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = trainer.Words["Studio_Desktop"] }));
        Assert.InRange(await WidthAsync(), 1100, 1280);
        var english = new Words("en");
        await Expect(page.FrameLocator("iframe").GetByText(english["Lesson_Objective"])).ToBeVisibleAsync();

        await trainer.GoAsync($"/author/ki-grundlagen/de/{lesson}?beside=en");
        await Expect(page.FrameLocator("iframe >> nth=0").GetByText(trainer.Words["Lesson_Objective"])).ToBeVisibleAsync();
        await Expect(page.FrameLocator("iframe >> nth=1").GetByText(english["Lesson_Objective"])).ToBeVisibleAsync();
        trainer.AssertNoComplaints();

        async Task<int> WidthAsync() => int.Parse(await page.Locator("iframe").EvaluateAsync<string>("frame => String(frame.contentWindow.innerWidth)"), CultureInfo.InvariantCulture);
    }
}
