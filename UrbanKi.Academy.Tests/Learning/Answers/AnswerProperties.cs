using CsCheck;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning.Answers;

/// <summary>What holds for every question and whatever is sent.</summary>
public sealed class AnswerProperties
{
    // Enough to meet a single bad code point among 65536 now and then, and still a second.
    private const int Often = 3000;

    // Every UTF-16 unit, so that halves of surrogate pairs, control characters and non-characters come along.
    private static readonly Gen<string> Junk = Gen.Frequency(
        (3, Gen.Char[char.MinValue, char.MaxValue].Array[0, 12].Select(letters => new string(letters))),
        (3, Gen.Int[-2, 12].Select(number => $"{number}")),
        (1, Gen.OneOf([.. new[] { "", " ", "1,5", "-", "\uD800", "\uFFFE", "a\uFFFFb", "٣", "1.000.000", "−7 %" }.Select(Gen.Const)])));

    private static readonly Gen<string> Word = Gen.Char["abcdäöüß XYZ-"].Array[1, 8].Select(letters => $"w{new string(letters)}w");

    private static readonly Gen<Question> AnyQuestion = Gen.OneOf(
        Gen.Select(Gen.Bool.Array[1, 7], Gen.Bool, (right, many) => (Question)SampleQuestions.Choice("c", many || right.Count(isRight => isRight) != 1,
            [.. right.Select((isRight, index) => ($"Option {index}", isRight))])),
        Word.Array[2, 7].Select(items => (Question)SampleQuestions.Order("o", items)),
        // Few different right sides, so that some read the same.
        Gen.Int[0, 3].Array[2, 7].Select(rights => (Question)SampleQuestions.Match("m", [.. rights.Select((right, left) => ($"Left {left}", $"Right {right}"))])),
        Word.Array[1, 3].Select(accepted => (Question)(SampleQuestions.ShortText with { Accepted = accepted })),
        Gen.Select(Gen.Int[-999, 999], Gen.Int[0, 9], (from, width) => (Question)(SampleQuestions.Number with { From = from, To = from + width })),
        Word.Array[1, 4].Select(gaps => (Question)(SampleQuestions.Gaps with { Parts = [.. gaps.Select(gap => new Gap([gap]))] })),
        Gen.Const((Question)SampleQuestions.Reflection));

    private static Response RightAnswer(Question question) => question switch
    {
        ChoiceQuestion choice => new(choice.Options.Select((option, index) => (option.IsRight, index)).Where(option => option.IsRight).Select(option => $"{option.index}")),
        OrderingQuestion ordering => new(ordering.Items.Select((_, index) => $"{index + 1}")),
        MatchingQuestion matching => new(matching.Pairs.Select((_, index) => $"{index}")),
        ShortTextQuestion text => new(text.Accepted[^1]),
        NumberQuestion number => new($"{number.To}"),
        GapsQuestion gaps => new(gaps.Gaps.Select(gap => gap.Accepted[0])),
        _ => new("Something"),
    };

    [Fact]
    public void A_share_never_leaves_nothing_to_all() =>
        Gen.Select(AnyQuestion, Junk.Array[0, 9]).Sample((question, values) =>
            Assert.InRange(Scoring.Share(question, new(values)), 0.0, 1.0), iter: Often);

    [Fact]
    public void The_right_answer_gets_full_marks() =>
        AnyQuestion.Sample(question => Assert.Equal(question.IsScored ? 1 : 0, Scoring.Share(question, RightAnswer(question))));

    [Fact]
    public void The_right_answer_gets_full_marks_through_any_arrangement_of_the_form() =>
        Gen.Select(AnyQuestion, Gen.ULong).Sample((question, seed) =>
        {
            var arrangement = Arrangement.For(question, seed);
            var read = Response.Read(question, arrangement, RightAnswer(question).ToPosted(question, arrangement));
            Assert.Equal(question.IsScored ? 1 : 0, Scoring.Share(question, read));
            Assert.True(read.IsComplete(question));
        });

    [Fact]
    public void What_was_read_comes_back_the_same_from_form_and_storage() =>
        Gen.Select(AnyQuestion, Gen.ULong, Junk.Array[0, 9]).Sample((question, seed, posted) =>
        {
            var arrangement = Arrangement.For(question, seed);
            var read = Response.Read(question, arrangement, posted);
            Assert.Equal(read, Response.Read(question, arrangement, read.ToPosted(question, arrangement)));
            Assert.Equal(read, Response.FromJson(read.ToJson()));
        }, iter: Often);

    [Fact]
    public void Junk_never_throws() =>
        Gen.Select(AnyQuestion, AnyQuestion, Junk.Array[0, 9], Junk).Sample((question, other, values, json) =>
        {
            // Stored for another question, shown in another's arrangement: nonsense, but no exception.
            var response = new Response(values);
            var arrangement = Arrangement.Plain(other);
            _ = Response.Read(question, arrangement, values);
            _ = response.ToPosted(question, arrangement);
            _ = response.IsComplete(question);
            _ = Response.FromJson(json);
            _ = Response.FromJson(response.ToJson());
            var result = Scoring.Score([(question, response), (other, null)], 80);
            Assert.InRange(result.Percent, 0, 100);
            Assert.Equal(result.Percent >= 80, result.IsPassed);
        }, iter: Often);

    [Fact]
    public void A_draw_has_its_size_and_no_question_twice() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[1, 40], Gen.ULong).Sample((size, draw, seed) =>
        {
            var pool = Enumerable.Range(0, size).Select(number => SampleQuestions.Reflection with { Id = $"f{number}" }).ToArray();
            var ids = QuizDraw.Pick(pool, draw, seed);
            Assert.Equal(Math.Min(draw, size), ids.Count);
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Equal(ids, QuizDraw.Pick(pool, draw, seed));
        });
}
