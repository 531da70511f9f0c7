using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Quizzes;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Tests.Features.Quizzes;

/// <summary>Words are right in the language in which they were written, whatever the page speaks when the quiz is handed in.</summary>
public sealed class AnswerLanguageTests
{
    private static CourseEdition Edition(string language, string accepted) => new()
    {
        Language = language, Title = "Kurs", Summary = "", Objectives = [], Welcome = [], Lessons = [],
        Quiz = new()
        {
            Title = "Quiz", Intro = [], Draw = 2, Hash = "",
            Pool =
            [
                new ShortTextQuestion { Id = "wort", TextHtml = language, PlainText = language, Accepted = [accepted] },
                new NumberQuestion { Id = "zahl", TextHtml = language, PlainText = language, From = 3, To = 3, Written = "3" },
            ],
        },
    };

    private static readonly Course Course = new()
    {
        Id = "kurs", Level = "basic", Audience = [], PassPercent = 80, AttemptsPerDay = 0, ValidMonths = 0, Licence = "", Competences = [], Sources = [], LessonIds = [], Hash = "",
        Editions = new Dictionary<string, CourseEdition> { ["de"] = Edition("de", "Wort"), ["en"] = Edition("en", "word") },
    };

    [Fact]
    public void A_german_word_stays_right_when_the_page_has_become_english()
    {
        var attempt = new QuizAttempt
        {
            OrganisationId = Guid.NewGuid(), PersonId = Guid.NewGuid(), CourseId = "kurs", RoundId = Guid.NewGuid(), VersionId = Guid.NewGuid(), Seed = 1, Questions = "wort zahl",
            StartedAt = DateTime.UnixEpoch, StartedOn = new(2026, 11, 23),
        };
        attempt.Answers.Add(new() { AttemptId = attempt.Id, QuestionId = "wort", Response = new Response("Wort").ToJson(), Language = "de", Version = 1, SavedAt = DateTime.UnixEpoch });
        attempt.Answers.Add(new() { AttemptId = attempt.Id, QuestionId = "zahl", Response = new Response("3").ToJson(), Language = "de", Version = 1, SavedAt = DateTime.UnixEpoch });
        var answers = QuizDesk.AnswersOf(attempt, Course, "en");
        Assert.Equal(100, Scoring.Score(answers, 80).Percent);
        // What is not written in words is shown in the page's own language.
        Assert.Equal(["de", "en"], answers.Select(answer => answer.Question.PlainText));
    }
}
