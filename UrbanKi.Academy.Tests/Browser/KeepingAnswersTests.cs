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
        var (visitor, email) = await BeginAsync();
        await using var _ = visitor;
        await visitor.Page.ChooseRadioAsync(Radio(visitor, 1));
        await ExpectSavedAsync(visitor);

        await visitor.Page.ReloadAsync();
        await Expect(Radio(visitor, 1)).ToBeCheckedAsync();

        await using var tablet = await site.VisitAsync();
        await tablet.SignInAsync(email, SiteDatabase.Password);
        await tablet.GoAsync($"{Quiz}?question=1");
        await Expect(Radio(tablet, 1)).ToBeCheckedAsync();
        // Without a number, an open attempt goes on with the first question that is open.
        await tablet.GoAsync(Quiz);
        await Expect(tablet.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(tablet.Words["Quiz_Question", 2, 2]);
        visitor.AssertNoComplaints();
        tablet.AssertNoComplaints();
    }

    [Fact]
    public async Task A_window_that_is_out_of_date_is_told_so_and_overwrites_nothing()
    {
        var (visitor, email) = await BeginAsync();
        await using var _ = visitor;
        await using var other = await site.VisitAsync();
        await other.SignInAsync(email, SiteDatabase.Password);
        await other.GoAsync($"{Quiz}?question=1");

        await visitor.Page.ChooseRadioAsync(Radio(visitor, 0));
        await ExpectSavedAsync(visitor);
        await other.Page.ChooseRadioAsync(Radio(other, 1));
        await Expect(other.Page.GetByText(other.Words["Quiz_ChangedElsewhere"])).ToBeVisibleAsync();

        await visitor.Page.ReloadAsync();
        await Expect(Radio(visitor, 0)).ToBeCheckedAsync();
        visitor.AssertNoComplaints();
        other.AssertNoComplaints("409");
    }

    [Fact]
    public async Task Without_a_network_the_page_says_not_saved_yet_and_saves_when_it_is_back()
    {
        var (visitor, _) = await BeginAsync();
        await using var _ = visitor;
        await visitor.Device.SetOfflineAsync(true);
        await visitor.Page.ChooseRadioAsync(Radio(visitor, 1));
        await Expect(visitor.Page.GetByText(visitor.Words["Quiz_SaveWaiting"])).ToBeVisibleAsync();

        await visitor.Device.SetOfflineAsync(false);
        await ExpectSavedAsync(visitor);
        await visitor.Page.ReloadAsync();
        await Expect(Radio(visitor, 1)).ToBeCheckedAsync();
        visitor.AssertNoComplaints("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task Leaving_asks_while_an_answer_is_not_saved_and_no_longer_once_it_is()
    {
        var (visitor, _) = await BeginAsync();
        await using var _ = visitor;
        var (page, asked) = (visitor.Page, new List<string>());
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        await visitor.GoAsync($"{Quiz}?question=2");
        var (here, next) = (visitor.Place, page.Locator(".ac-tiles a").First);

        await visitor.Device.SetOfflineAsync(true);
        await page.WriteAsync(page.QuizForm().GetByRole(AriaRole.Textbox), "42");
        await Expect(page.GetByText(visitor.Words["Quiz_SaveWaiting"])).ToBeVisibleAsync();
        await next.ClickAsync(new() { NoWaitAfter = true });
        await Expect(page.GetByText(visitor.Words["Quiz_SaveWaiting"])).ToBeVisibleAsync();
        Assert.Equal((["beforeunload"], here), (asked, visitor.Place));

        await visitor.Device.SetOfflineAsync(false);
        await ExpectSavedAsync(visitor);
        await next.ClickAsync();
        await page.WaitForURLAsync("**/quiz?question=1");
        Assert.Equal(["beforeunload"], asked);
        visitor.AssertNoComplaints("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task Leaving_a_lesson_with_a_half_given_practice_answer_asks_first()
    {
        var (visitor, _) = await site.LearnAsync();
        await using var _ = visitor;
        var lesson = Course.In("de").Lessons.First(lesson => lesson.Questions.Any());
        var asked = new List<string>();
        visitor.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await visitor.GoAsync($"/courses/{Course.Id}/{lesson.Id}");
        await visitor.Page.AnswerAsync(visitor.Page.Locator($"#q-{lesson.Questions.First().Id} form"), lesson.Questions.First(), visitor.Words);
        await visitor.Page.PressOnAsync(visitor.Page.Locator(".ac-brand"));
        await visitor.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath == "/");
        Assert.Equal(["beforeunload"], asked);
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task A_private_note_that_two_windows_changed_is_shown_in_both_versions()
    {
        var (visitor, email) = await site.LearnAsync();
        await using var _ = visitor;
        await using var other = await site.VisitAsync();
        await other.SignInAsync(email, SiteDatabase.Password);
        var lesson = ShippedContent.Courses.SelectMany(course => course.In("de").Lessons.Where(lesson => lesson.Blocks.Any(block => block is ReflectBlock)).Select(lesson => $"/courses/{course.Id}/{lesson.Id}")).First();
        await visitor.GoAsync(lesson);
        await other.GoAsync(lesson);

        await visitor.Page.WriteAsync(Note(visitor), "Zuerst die Gebührensatzung prüfen.");
        await Expect(visitor.Page.Locator(".ac-reflect").First.GetByRole(AriaRole.Status)).ToContainTextAsync(visitor.Words.Before("Lesson_NoteSaved"));
        await other.Page.WriteAsync(Note(other), "Lieber mit den Pressetexten anfangen.");
        await Expect(other.Page.GetByText(other.Words["Lesson_NoteConflictScript"])).ToBeVisibleAsync();
        await other.Page.PressOnAsync(other.Page.Locator(".ac-reflect").First.GetByRole(AriaRole.Button, new() { Name = other.Words["Lesson_NoteSave"] }));
        await Expect(other.Page.GetByText("Zuerst die Gebührensatzung prüfen.")).ToBeVisibleAsync();
        await Expect(other.Page.GetByText("Lieber mit den Pressetexten anfangen.")).ToBeVisibleAsync();
        await other.Page.PressOnAsync(other.Page.GetByRole(AriaRole.Button, new() { Name = other.Words["Lesson_NoteTakeMine"] }));
        await Expect(Note(other)).ToHaveValueAsync("Lieber mit den Pressetexten anfangen.");
        visitor.AssertNoComplaints();
        other.AssertNoComplaints("409");
    }

    /// <summary>A new learner in an attempt of two questions: one to choose, one to write.</summary>
    private async Task<(Visitor Visitor, string Email)> BeginAsync()
    {
        var (visitor, email) = await site.LearnAsync();
        await visitor.StartQuizAsync(Course.Id);
        await site.Database.AskAsync(email, Course.Id, Chosen.Id, Written.Id);
        await visitor.GoAsync($"{Quiz}?question=1");
        return (visitor, email);
    }

    private static ILocator Radio(Visitor visitor, int option) =>
        visitor.Page.QuizForm().GetByRole(AriaRole.Radio, new() { Name = Chosen.Options[option].PlainText, Exact = true });

    private static ILocator Note(Visitor visitor) => visitor.Page.Locator(".ac-reflect").First.GetByRole(AriaRole.Textbox);

    private static Task ExpectSavedAsync(Visitor visitor) =>
        Expect(visitor.Page.QuizForm().GetByRole(AriaRole.Status)).ToContainTextAsync(visitor.Words.Before("Lesson_NoteSaved"));
}
