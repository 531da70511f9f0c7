using Microsoft.Playwright;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class WithoutScriptTests(BrowserSite site)
{
    [Fact]
    public async Task Without_script_a_learner_signs_in_practises_marks_lessons_done_and_passes_the_quiz()
    {
        var course = ShippedContent.Courses[0];
        var lesson = course.In("de").Lessons[0];
        var (reader, _) = await site.LearnAsync(script: false);
        await using var _ = reader;
        var (page, words) = (reader.Page, reader.Words);

        await reader.GoAsync($"/courses/{course.Id}/{lesson.Id}");
        var question = lesson.Questions.First();
        var place = page.Locator($"#q-{question.Id}");
        await page.AnswerAsync(place.Locator("form"), question, words);
        await page.PressOnAsync(place.GetByRole(AriaRole.Button, new() { Name = words["Lesson_Check"] }));
        await Expect(place.Locator(".ac-verdict")).ToHaveTextAsync(words["Question_StateRight"]);

        await reader.GoAsync($"/courses/{course.Id}/{lesson.Id}");
        await page.PressOnAsync(page.Locator(".ac-next form button"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(course.In("de").Lessons[1].Title);
        await reader.GoAsync($"/courses/{course.Id}");
        await Expect(page.GetByText(words["Progress_LessonsQuizOpen", 1, course.LessonIds.Count, 100 / course.StepCount])).ToBeVisibleAsync();

        await reader.StartQuizAsync(course.Id);
        await reader.AnswerAllAndHandInAsync(course.Id);
        reader.AssertNoComplaints();
    }
}
