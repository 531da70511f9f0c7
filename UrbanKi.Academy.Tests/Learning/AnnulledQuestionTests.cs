using CsCheck;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Curriculum;
using static UrbanKi.Academy.Tests.Support.Teaching;

namespace UrbanKi.Academy.Tests.Learning;

/// <summary>What annulling a question does to an attempt, and which questions are the same.</summary>
public sealed class AnnulledQuestionTests
{
    private static QuizAttempt Submitted(double earned, double possible, bool isPassed = false) => new()
    {
        OrganisationId = Town, PersonId = Guid.NewGuid(), CourseId = CourseId, RoundId = Guid.NewGuid(), VersionId = Guid.NewGuid(), Seed = 1, Questions = "eins zwei drei", StartedAt = Day().At, StartedOn = Monday,
        SubmittedAt = Day().At, Earned = earned, Possible = possible, IsPassed = isPassed,
    };

    [Fact]
    public void A_wrong_answer_gets_its_points_and_may_pass_the_attempt()
    {
        var attempt = Submitted(7, 10);
        Assert.True(attempt.Annul("zwei", points: 1, earned: 0, passPercent: 80));
        Assert.Equal((8d, true, "zwei"), (attempt.Earned, attempt.IsPassed, attempt.Annulled));
    }

    [Fact]
    public void A_right_answer_has_its_points_already()
    {
        var attempt = Submitted(7, 10);
        Assert.False(attempt.Annul("zwei", 1, 1, 80));
        Assert.Equal(7, attempt.Earned);
    }

    [Theory]
    [InlineData("vier")]
    [InlineData("ei")]
    public void An_attempt_that_was_not_asked_it_stays_as_it_is(string question)
    {
        var attempt = Submitted(7, 10);
        Assert.False(attempt.Annul(question, 5, 0, 80));
        Assert.Equal((7d, ""), (attempt.Earned, attempt.Annulled));
    }

    [Fact]
    public void An_open_attempt_gets_its_points_when_it_is_handed_in()
    {
        var attempt = Submitted(0, 0);
        attempt.SubmittedAt = null;
        Assert.False(attempt.Annul("eins", 1, 0, 80));
        attempt.Submit(new(2, 3, 66, false), ["eins", "anders"], Day().At);
        Assert.Equal((2d, "eins"), (attempt.Earned, attempt.Annulled));
    }

    [Fact]
    public void Whatever_is_annulled_however_often_points_only_rise_and_stay_possible() =>
        Gen.Select(Gen.Int[0, 4].Array[3], Gen.Int[1, 100], Gen.Int[0, 4].Array[0, 8]).Sample((quarters, pass, order) =>
        {
            var (points, possible) = (quarters.Select(quarter => quarter / 4.0).ToArray(), 3);
            var attempt = Submitted(points.Sum(), possible, Scoring.Percent(points.Sum(), possible) >= pass);
            foreach (var index in order)
            {
                var (before, wasPassed) = (attempt.Earned, attempt.IsPassed);
                var isNews = attempt.Annul(new[] { "eins", "zwei", "drei", "vier", "" }[index], 1, index < 3 ? points[index] : 0, pass);
                Assert.True(attempt.Earned >= before && attempt.Earned <= possible);
                Assert.True(attempt.IsPassed || !wasPassed);
                Assert.Equal(attempt.IsPassed && !wasPassed, isNews);
            }
        });

    [Fact]
    public void Annulled_questions_give_full_points_when_an_attempt_is_scored()
    {
        var question = new NumberQuestion { Id = "eins", TextHtml = "", PlainText = "", From = 1, To = 1, Written = "1", Points = 2 };
        var other = question with { Id = "zwei", Points = 1 };
        Assert.Equal(new Result(2, 3, 66, false), Scoring.Score([(question, null), (other, null)], 80, new HashSet<string> { "eins" }));
    }

    [Theory]
    [InlineData("Wie viele?\n\n= 42", "Wie viele?\n\n= 42\n\n> Eine bessere Erklärung.", true)]
    [InlineData("Wie viele?\n\n= 42", "Wie **viele**?\n\n= 42", true)]
    [InlineData("Wie viele?\n\n= 42", "Wie viele sind es?\n\n= 42", false)]
    [InlineData("Wie viele?\n\n= 42", "Wie viele?\n\n= 42..43", false)]
    [InlineData("Was?\n\n- (x) A\n- ( ) B", "Was?\n\n- ( ) A\n- (x) B", false)]
    [InlineData("Was?\n\n- (x) A\n- ( ) B", "Was?\n\n- (x) A\n  > Genau.\n- ( ) B", true)]
    [InlineData("Was?\n\n- (x) A\n- ( ) B", "Was?\n\n- [x] A\n- [ ] B", false)]
    [InlineData("Was?\n\n- (x) A\n- ( ) B", "Was?\n\n- ( ) B\n- (x) A", false)]
    [InlineData("Was?\n\n1. A\n2. B", "Was?\n\n1. B\n2. A", false)]
    [InlineData("Was?\n\nEin {{Haus}} steht.", "Was?\n\nEin {{Haus}} fällt.", false)]
    public void A_question_stays_the_same_while_its_words_and_answers_do(string old, string newer, bool isSame)
    {
        Assert.Equal(isSame, QuestionWording.IsSame(Asking(old), Asking(newer), "neu"));

        static Course Asking(string body)
        {
            var content = new TinyContent();
            foreach (var path in new[] { TinyContent.Quiz, TinyContent.EnglishQuiz }) content.Set(path, content[path] + $"\n::: question neu\n{body}\n:::\n");
            return content.Course();
        }
    }

    [Fact]
    public void Other_words_in_one_language_make_another_question()
    {
        var (before, after) = (new TinyContent(), new TinyContent().Replace(TinyContent.EnglishQuiz, "Wie viele?", "How many?"));
        Assert.False(QuestionWording.IsSame(before.Course(), after.Course(), "eins"));
        Assert.True(QuestionWording.IsSame(before.Course(), after.Course(), "zwei"));
        Assert.False(QuestionWording.IsSame(before.Course(), after.Course(), "fehlt"));
    }
}
