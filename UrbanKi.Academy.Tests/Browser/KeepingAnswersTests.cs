using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>An answer that the page calls saved is kept, and one that is not is never called so.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeepingAnswersTests(BrowserSite site)
{
    private static readonly Course Course = ShippedContent.Courses.First(course => course.In("de").Quiz!.Pool.Any(question => question is ShortTextQuestion or NumberQuestion));
    private static readonly Question Written = Course.In("de").Quiz!.Pool.First(question => question is ShortTextQuestion or NumberQuestion);
    private static readonly ChoiceQuestion Chosen = Course.In("de").Quiz!.Pool.OfType<ChoiceQuestion>().First(question => !question.IsMultiple);
    private static readonly string Quiz = $"/courses/{Course.Id}/quiz";

    [Fact]
    public async Task An_answer_is_there_again_after_a_reload_and_on_another_device()
    {
        var (reader, email) = await BeginAsync();
        await using var _ = reader;
        await reader.Page.ChooseRadioAsync(Radio(reader, 1));
        await ExpectSavedAsync(reader);

        await reader.Page.ReloadAsync();
        await Expect(Radio(reader, 1)).ToBeCheckedAsync();

        await using var tablet = await site.VisitAsync();
        await tablet.SignInAsync(email, SiteDatabase.Password);
        await tablet.GoAsync($"{Quiz}?question=1");
        await Expect(Radio(tablet, 1)).ToBeCheckedAsync();
        // Without a number, an open attempt goes on with the first question that is open.
        await tablet.GoAsync(Quiz);
        await Expect(tablet.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(tablet.Words["Quiz_Question", 2, 2]);
        reader.AssertNoComplaints();
        tablet.AssertNoComplaints();
    }

    [Fact]
    public async Task A_window_that_is_out_of_date_is_told_so_and_overwrites_nothing()
    {
        var (reader, email) = await BeginAsync();
        await using var _ = reader;
        await using var other = await site.VisitAsync();
        await other.SignInAsync(email, SiteDatabase.Password);
        await other.GoAsync($"{Quiz}?question=1");

        await reader.Page.ChooseRadioAsync(Radio(reader, 0));
        await ExpectSavedAsync(reader);
        // By pointer: the keys would pass over the first option, which may be the very one that is stored.
        await Radio(other, 1).CheckAsync(new() { Force = true });
        await Expect(other.Page.GetByText(other.Words["Quiz_ChangedElsewhere"])).ToBeVisibleAsync();

        await reader.Page.ReloadAsync();
        await Expect(Radio(reader, 0)).ToBeCheckedAsync();
        reader.AssertNoComplaints();
        other.AssertNoComplaints("409");
    }

    [Fact]
    public async Task Without_a_network_the_page_says_not_saved_yet_and_saves_when_it_is_back()
    {
        var (reader, _) = await BeginAsync();
        await using var _ = reader;
        await reader.Device.SetOfflineAsync(true);
        await reader.Page.ChooseRadioAsync(Radio(reader, 1));
        await Expect(reader.Page.GetByText(reader.Words["Quiz_SaveWaiting"])).ToBeVisibleAsync();

        await reader.Device.SetOfflineAsync(false);
        await ExpectSavedAsync(reader);
        await reader.Page.ReloadAsync();
        await Expect(Radio(reader, 1)).ToBeCheckedAsync();
        reader.AssertNoComplaints("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task Leaving_asks_while_an_answer_is_not_saved_and_no_longer_once_it_is()
    {
        var (reader, _) = await BeginAsync();
        await using var _ = reader;
        var (page, asked) = (reader.Page, new List<string>());
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        await reader.GoAsync($"{Quiz}?question=2");
        var (here, next) = (reader.Place, page.Locator(".ac-tiles a").First);

        await reader.Device.SetOfflineAsync(true);
        await page.WriteAsync(page.QuizForm().GetByRole(AriaRole.Textbox), "42");
        await Expect(page.GetByText(reader.Words["Quiz_SaveWaiting"])).ToBeVisibleAsync();
        await next.ClickAsync();
        await Expect(page.GetByText(reader.Words["Quiz_SaveWaiting"])).ToBeVisibleAsync();
        Assert.Equal(["beforeunload"], asked);
        Assert.Equal(here, reader.Place);

        await reader.Device.SetOfflineAsync(false);
        await ExpectSavedAsync(reader);
        await next.ClickAsync();
        await page.WaitForURLAsync("**/quiz?question=1");
        Assert.Equal(["beforeunload"], asked);
        reader.AssertNoComplaints("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task Leaving_a_lesson_with_a_half_given_practice_answer_asks_first()
    {
        var (reader, _) = await site.LearnAsync();
        await using var _ = reader;
        var lesson = Course.In("de").Lessons.First(lesson => lesson.Questions.Any());
        var asked = new List<string>();
        reader.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await reader.GoAsync($"/courses/{Course.Id}/{lesson.Id}");
        await reader.Page.AnswerAsync(reader.Page.Locator($"#q-{lesson.Questions.First().Id} form"), lesson.Questions.First(), reader.Words);
        await reader.Page.PressOnAsync(reader.Page.Locator(".ac-brand"));
        await reader.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath == "/");
        Assert.Equal(["beforeunload"], asked);
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task A_private_note_that_two_windows_changed_is_shown_in_both_versions()
    {
        var (reader, email) = await site.LearnAsync();
        await using var _ = reader;
        await using var other = await site.VisitAsync();
        await other.SignInAsync(email, SiteDatabase.Password);
        var lesson = ShippedContent.Courses.SelectMany(course => course.In("de").Lessons.Where(lesson => lesson.Blocks.Any(block => block is ReflectBlock)).Select(lesson => $"/courses/{course.Id}/{lesson.Id}")).First();
        await reader.GoAsync(lesson);
        await other.GoAsync(lesson);

        await reader.Page.WriteAsync(Note(reader), "Zuerst die Gebührensatzung prüfen.");
        await Expect(reader.Page.Locator(".ac-reflect").First.GetByRole(AriaRole.Status)).ToContainTextAsync(reader.Words.Before("Lesson_NoteSaved"));
        await other.Page.WriteAsync(Note(other), "Lieber mit den Pressetexten anfangen.");
        await Expect(other.Page.GetByText(other.Words["Lesson_NoteConflictScript"])).ToBeVisibleAsync();
        await other.Page.PressOnAsync(other.Page.Locator(".ac-reflect").First.GetByRole(AriaRole.Button, new() { Name = other.Words["Lesson_NoteSave"] }));
        await Expect(other.Page.GetByText("Zuerst die Gebührensatzung prüfen.")).ToBeVisibleAsync();
        await Expect(other.Page.GetByText("Lieber mit den Pressetexten anfangen.")).ToBeVisibleAsync();
        await other.Page.PressOnAsync(other.Page.GetByRole(AriaRole.Button, new() { Name = other.Words["Lesson_NoteTakeMine"] }));
        await Expect(Note(other)).ToHaveValueAsync("Lieber mit den Pressetexten anfangen.");
        reader.AssertNoComplaints();
        other.AssertNoComplaints("409");
    }

    /// <summary>A new learner in an attempt of two questions: one to choose, one to write.</summary>
    private async Task<(Reader Reader, string Email)> BeginAsync()
    {
        var (reader, email) = await site.LearnAsync();
        await reader.StartQuizAsync(Course.Id);
        await site.Database.AskAsync(email, Course.Id, Chosen.Id, Written.Id);
        await reader.GoAsync($"{Quiz}?question=1");
        return (reader, email);
    }

    private static ILocator Radio(Reader reader, int option) =>
        reader.Page.QuizForm().GetByRole(AriaRole.Radio, new() { Name = Chosen.Options[option].PlainText, Exact = true });

    private static ILocator Note(Reader reader) => reader.Page.Locator(".ac-reflect").First.GetByRole(AriaRole.Textbox);

    private static Task ExpectSavedAsync(Reader reader) =>
        Expect(reader.Page.QuizForm().GetByRole(AriaRole.Status)).ToContainTextAsync(reader.Words.Before("Lesson_NoteSaved"));
}
