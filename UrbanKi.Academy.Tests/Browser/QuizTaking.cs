using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>The final quiz as a visitor takes it, from its start page to the result.</summary>
internal static class QuizTaking
{
    public static ILocator QuizForm(this IPage page) => page.Locator("form.ac-question");

    public static async Task StartQuizAsync(this Visitor visitor, string courseId)
    {
        if (visitor.Place != $"/courses/{courseId}/quiz") await visitor.GoAsync($"/courses/{courseId}/quiz");
        await visitor.Page.PressOnAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["Quiz_Start"] }));
        await Expect(visitor.Page.QuizForm()).ToBeVisibleAsync();
    }

    /// <summary>The question that the page shows, looked up in the curriculum.</summary>
    public static async Task<Question> ShownQuestionAsync(this Visitor visitor, string courseId)
    {
        var id = await visitor.Page.QuizForm().Locator("input[name=question]").GetAttributeAsync("value");
        return ShippedContent.Course(courseId).In(visitor.Words.Language).Quiz!.Question(id!)!;
    }

    /// <summary>Answers every question of the open attempt rightly, hands in and waits for the result; returns the questions met.</summary>
    public static async Task<IReadOnlyList<Question>> AnswerAllAndHandInAsync(this Visitor visitor, string courseId)
    {
        var (page, words) = (visitor.Page, visitor.Words);
        var asked = await page.Locator(".ac-tiles li").CountAsync();
        var met = new List<Question>();
        for (var number = 1; number <= asked; number++)
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(words["Quiz_Question", number, asked]);
            met.Add(await visitor.ShownQuestionAsync(courseId));
            await page.AnswerAsync(page.QuizForm(), met[^1], words);
            await page.PressOnAsync(page.QuizForm().GetByRole(AriaRole.Button, new() { Name = number < asked ? words["Quiz_On", number + 1] : words["Quiz_LookThrough"], Exact = true }));
        }
        await Expect(page.GetByText(words["Quiz_AllAnswered"])).ToBeVisibleAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = words["Quiz_Submit"] }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(words["Quiz_Passed"]);
        return met;
    }
}
