using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>The final quiz as a reader takes it, from its start page to the result.</summary>
internal static class QuizTaking
{
    public static ILocator QuizForm(this IPage page) => page.Locator("form.ac-question");

    public static async Task StartQuizAsync(this Reader reader, string courseId)
    {
        if (reader.Place != $"/courses/{courseId}/quiz") await reader.GoAsync($"/courses/{courseId}/quiz");
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Quiz_Start"] }));
        await Expect(reader.Page.QuizForm()).ToBeVisibleAsync();
    }

    /// <summary>The question that the page shows, looked up in the curriculum.</summary>
    public static Task<Question> ShownQuestionAsync(this Reader reader, string courseId) => reader.ShownQuestionAsync(ShippedContent.Course(courseId).In(reader.Words.Language));

    private static async Task<Question> ShownQuestionAsync(this Reader reader, CourseEdition edition)
    {
        var id = await reader.Page.QuizForm().Locator("input[name=question]").GetAttributeAsync("value");
        return edition.Quiz!.Question(id!)!;
    }

    /// <summary>Answers every question of the open attempt rightly, hands in and waits for the result; returns the questions met.</summary>
    public static Task<IReadOnlyList<Question>> AnswerAllAndHandInAsync(this Reader reader, string courseId) => reader.AnswerAllAndHandInAsync(ShippedContent.Course(courseId).In(reader.Words.Language));

    /// <summary>The same in a course that is not among the shipped ones.</summary>
    public static async Task<IReadOnlyList<Question>> AnswerAllAndHandInAsync(this Reader reader, CourseEdition edition)
    {
        var (page, words) = (reader.Page, reader.Words);
        var asked = await page.Locator(".ac-tiles li").CountAsync();
        var met = new List<Question>();
        for (var number = 1; number <= asked; number++)
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(words["Quiz_Question", number, asked]);
            met.Add(await reader.ShownQuestionAsync(edition));
            await page.AnswerAsync(page.QuizForm(), met[^1], words);
            await page.PressOnAsync(page.QuizForm().GetByRole(AriaRole.Button, new() { Name = number < asked ? words["Quiz_On", number + 1] : words["Quiz_LookThrough"], Exact = true }));
        }
        await Expect(page.GetByText(words["Quiz_AllAnswered"])).ToBeVisibleAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = words["Quiz_Submit"] }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(words["Quiz_Passed"]);
        return met;
    }
}
