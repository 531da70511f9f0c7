using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>Promise 9: everybody can use it. Every page in light and dark, on the smallest screen, without a word of complaint from the browser.</summary>
[Collection(ShippedPagesCollection.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    public static TheoryData<string, string, string> Lessons =>
    [
        .. ShippedContent.Courses.SelectMany(course => course.Editions.Keys.Order().SelectMany(language => course.LessonIds.Select(lesson => (course.Id, lesson, language)))),
    ];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task A_shipped_lesson_is_fit_for_everybody(string course, string lesson, string language)
    {
        var reader = await site.ReturnAsync("learner", language);
        await reader.GoAsync($"/courses/{course}/{lesson}");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(ShippedContent.Course(course).In(language).Lesson(lesson)!.Title);
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => [...document.images].filter(image => image.complete && image.naturalWidth === 0).length"));
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
    }

    public static TheoryData<string> LearnersPages =>
    [
        "/", "/courses", .. ShippedContent.Courses.Select(course => $"/courses/{course.Id}"), .. ShippedContent.Courses.Select(course => $"/courses/{course.Id}/quiz"),
        "/glossary", .. ShippedContent.Shelf.Facts.Keys.Order().Select(fact => $"/facts/{fact}"),
        "/certificates", "/account/manage", "/account/manage/email", "/account/manage/password", "/account/manage/second-factor", "/account/manage/sessions", "/account/manage/data", "/account/confirm", "/account/logout", "/imprint", "/privacy", "/accessibility", "/accessibility/feedback", "/processing",
    ];

    [Theory]
    [MemberData(nameof(LearnersPages))]
    public async Task A_learners_page_is_fit_for_everybody(string address)
    {
        var reader = await site.ReturnAsync("learner");
        await reader.GoAsync(address);
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    [InlineData("/account/set-password")]
    public async Task A_strangers_page_is_fit_for_everybody(string address)
    {
        await using var reader = await site.VisitAsync();
        await reader.GoAsync(address);
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports/completions")]
    [InlineData("/reports/completions?status=overdue")]
    [InlineData("/reports/completions?course=ki-grundlagen&from=gestern")]
    [InlineData("/reports/completions?from=2099-01-01")]
    public async Task A_page_of_HR_is_fit_for_everybody(string address)
    {
        var reader = await site.ReturnAsync("hr");
        await reader.GoAsync(address);
        await reader.AssertFitAsync();
        // A date field drops what is no date, and says so.
        reader.AssertNoComplaints("The specified value \"gestern\"");
    }

    [Theory]
    [InlineData("/reports/completions", 403)]
    [InlineData("/courses/gibt-es-nicht", 404)]
    public async Task A_page_that_says_no_is_fit_for_everybody(string address, int status)
    {
        var reader = await site.ReturnAsync("learner");
        Assert.Equal(status, (await reader.Page.GotoAsync(address))!.Status);
        await reader.AssertFitAsync();
        reader.AssertNoComplaints($"{status}");
    }

    [Fact]
    public async Task A_refused_sign_in_is_fit_for_everybody()
    {
        await using var reader = await site.VisitAsync();
        await reader.GoAsync("/account/login");
        await reader.Page.TabToAsync(reader.Page.GetByLabel(reader.Words["Account_Email"]));
        await reader.Page.Keyboard.TypeAsync("niemand@academy.example");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.GetByText(reader.Words["Account_Check"])).ToBeVisibleAsync();
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task A_practice_question_is_fit_for_everybody_once_it_is_answered()
    {
        var (reader, _) = await site.LearnAsync();
        await using var _ = reader;
        var course = ShippedContent.Courses[0];
        var lesson = course.In("de").Lessons[0];
        await reader.GoAsync($"/courses/{course.Id}/{lesson.Id}");
        foreach (var question in lesson.Questions)
        {
            var place = reader.Page.Locator($"#q-{question.Id}");
            await reader.Page.PressOnAsync(place.GetByRole(AriaRole.Button, new() { Name = reader.Words["Lesson_Check"] }));
            await Expect(place.Locator(".ac-verdict")).ToBeVisibleAsync();
        }
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task The_quiz_is_fit_for_everybody_from_each_type_of_question_to_the_result()
    {
        var course = ShippedContent.Courses.MaxBy(course => Types(course).Length)!;
        var asked = Types(course);
        var (reader, email) = await site.LearnAsync();
        await using var _ = reader;
        await reader.StartQuizAsync(course.Id);
        await site.Database.AskAsync(email, course.Id, asked.Select(question => question.Id));
        for (var number = 1; number <= asked.Length; number++)
        {
            await reader.GoAsync($"/courses/{course.Id}/quiz?question={number}");
            await reader.AssertFitAsync();
        }
        await reader.GoAsync($"/courses/{course.Id}/quiz?review=true");
        await reader.AssertFitAsync();
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Quiz_Submit"] }));
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(reader.Words["Quiz_NotPassed"]);
        await reader.AssertFitAsync();

        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Quiz_Again"] }));
        await Expect(reader.Page.QuizForm()).ToBeVisibleAsync();
        await reader.AnswerAllAndHandInAsync(course.Id);
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task A_certificate_and_the_list_of_them_are_fit_for_everybody()
    {
        // The demo's trainer has completed everything.
        var reader = await site.ReturnAsync("trainer");
        await reader.GoAsync("/certificates");
        await reader.AssertFitAsync();
        var number = await reader.Page.GetByRole(AriaRole.Main).Locator("a[href^='/certificates/']:not([href$='.pdf'])").First.GetAttributeAsync("href");
        await reader.GoAsync(number!);
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
    }

    private static Question[] Types(Course course) =>
        [.. course.In("de").Quiz!.Pool.DistinctBy(question => (question.GetType(), question is ChoiceQuestion { IsMultiple: true }))];
}
