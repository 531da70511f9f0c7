using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

[Collection(ShippedPagesCollection.Name)]
public sealed class EveryQuestionTypeTests(BrowserSite site)
{
    public static TheoryData<string, string> CoursesAndLanguages =>
        [.. ShippedContent.Courses.SelectMany(course => course.Editions.Keys.Order().Select(language => (course.Id, language)))];

    [Theory]
    [MemberData(nameof(CoursesAndLanguages))]
    public async Task Every_type_of_question_in_a_shipped_quiz_can_be_answered_with_the_keyboard_only(string courseId, string language)
    {
        var oneOfEach = ShippedContent.Course(courseId).In(language).Quiz!.Pool.DistinctBy(TypeOf).ToList();
        var (reader, email) = await site.LearnAsync(language);
        await using var _ = reader;
        await reader.StartQuizAsync(courseId);
        await site.Database.AskAsync(email, courseId, oneOfEach.Select(question => question.Id));
        await reader.GoAsync($"/courses/{courseId}/quiz?question=1");

        var met = await reader.AnswerAllAndHandInAsync(courseId);
        Assert.Equal(oneOfEach.Select(TypeOf), met.Select(TypeOf));
        await Expect(reader.Page.GetByText("(100 %)")).ToBeVisibleAsync();
        reader.AssertNoComplaints();
    }

    private static string TypeOf(Question question) => question is ChoiceQuestion { IsMultiple: true } ? "multiple choice" : question.GetType().Name;
}
