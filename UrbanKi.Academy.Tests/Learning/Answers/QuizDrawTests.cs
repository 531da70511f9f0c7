using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning.Answers;

public sealed class QuizDrawTests
{
    private static readonly IReadOnlyList<Question> Pool = [.. Enumerable.Range(0, 10).Select(number => SampleQuestions.ShortText with { Id = $"f{number}" })];

    [Fact]
    public void Draws_today_what_it_always_drew() =>
        Assert.Equal(["f7", "f8", "f3", "f9"], QuizDraw.Pick(Pool, 4, 42));

    [Fact]
    public void Draws_the_same_in_whatever_order_the_pool_is_written() =>
        Assert.Equal(QuizDraw.Pick(Pool, 6, 5), QuizDraw.Pick([.. Pool.Reverse()], 6, 5));

    [Fact]
    public void Draws_all_if_the_pool_is_small_or_no_number_is_given()
    {
        Assert.Equal(10, QuizDraw.Pick(Pool, 11, 1).Count);
        Assert.Equal(10, QuizDraw.Pick(Pool, 0, 1).Count);
        Assert.Empty(QuizDraw.Pick([], 3, 1));
    }

    [Fact]
    public void Asks_every_question_sooner_or_later() =>
        Assert.Equal(10, Enumerable.Range(0, 60).SelectMany(seed => QuizDraw.Pick(Pool, 1, (ulong)seed)).Distinct().Count());
}
