using System.Net;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Going through the trial course's quiz by its forms.</summary>
internal static class QuizTaking
{
    public const string Quiz = $"/courses/{ProbeContent.Course}/quiz";

    /// <summary>All lessons and the quiz, without a mistake.</summary>
    /// <returns>The result page.</returns>
    public static async Task<Answer> CompleteAsync(this Visitor visitor)
    {
        foreach (var lesson in new[] { ProbeContent.First, ProbeContent.Second }) await visitor.PostAsync($"/courses/{ProbeContent.Course}/{lesson}");
        return await visitor.PassQuizAsync();
    }

    public static async Task<Answer> PassQuizAsync(this Visitor visitor)
    {
        await visitor.StartQuizAsync();
        await visitor.AnswerRightAsync();
        return await visitor.HandInAsync();
    }

    public static async Task<Answer> StartQuizAsync(this Visitor visitor) => await visitor.FollowAsync(await visitor.PostAsync($"{Quiz}?handler=start"));

    /// <summary>From the page that shows what is answered and what is open.</summary>
    public static async Task<Answer> HandInAsync(this Visitor visitor)
    {
        var review = (await visitor.GetAsync($"{Quiz}?review=true")).IsOk();
        return (await visitor.FollowAsync(await visitor.SubmitAsync(review, "main form"))).IsOk();
    }

    /// <summary>The pages of the open attempt's questions, in their order.</summary>
    public static async Task<IReadOnlyList<Answer>> QuestionsAsync(this Visitor visitor)
    {
        var pages = new List<Answer>();
        do pages.Add((await visitor.GetAsync($"{Quiz}?question={pages.Count + 1}")).IsOk());
        while (pages.Count < pages[0].All(".ac-tiles li").Count);
        return pages;
    }

    /// <summary>The page of one question, wherever the draw has put it.</summary>
    public static async Task<Answer> QuestionAsync(this Visitor visitor, string question) =>
        (await visitor.QuestionsAsync()).Single(page => page.QuestionId() == question);

    public static string QuestionId(this Answer page) => page.One("main input[name=question]").GetAttribute("value")!;

    public static async Task AnswerRightAsync(this Visitor visitor)
    {
        foreach (var page in await visitor.QuestionsAsync()) await visitor.AnswerAsync(page, RightAnswers.On(page));
    }

    /// <summary>Sends a question's form with these answers.</summary>
    public static async Task<Answer> AnswerAsync(this Visitor visitor, Answer page, params IEnumerable<string> answers) =>
        (await visitor.SubmitAsync(page, "main form.ac-question", [.. answers.Select(value => ("answer", value))])).Is(HttpStatusCode.Redirect);
}
