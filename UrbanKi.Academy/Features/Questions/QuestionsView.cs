using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Questions;

/// <summary>The scored questions of a quiz as it is published now.</summary>
public sealed record QuestionsView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required string Language { get; init; }
    public required int SmallestGroup { get; init; }
    public required IReadOnlyList<QuestionRow> Rows { get; init; }
    /// <summary>The question that was annulled just now.</summary>
    public required string? JustAnnulled { get; init; }

    public static QuestionsView For(PublishedCourse published, IReadOnlyList<QuestionTally> tallies, IReadOnlyList<Annulment> annulments, int smallestGroup, string? justAnnulled, string language, Func<DateTime, DateTime> local)
    {
        var (course, edition) = (published.Course, published.Course.In(language));
        var annulled = annulments.ToLookup(annulment => annulment.QuestionId);
        return new()
        {
            CourseId = course.Id,
            CourseTitle = edition.ShortTitle,
            Language = edition.Language,
            SmallestGroup = smallestGroup,
            Rows = [.. edition.Quiz!.Pool.Where(question => question.IsScored).Select(question =>
            {
                var wording = QuestionWording.Of(course, question.Id);
                var tally = tallies.FirstOrDefault(t => t.QuestionId == question.Id && t.Wording == wording);
                return new QuestionRow(question, tally is null ? null : QuestionFigures.Of(question, tally, smallestGroup),
                    annulled[question.Id].FirstOrDefault() is { } annulment ? DateOnly.FromDateTime(local(annulment.AnnulledAt)) : null);
            })],
            JustAnnulled = annulments.Any(annulment => annulment.QuestionId == justAnnulled) ? edition.Quiz.Question(justAnnulled!)?.PlainText : null,
        };
    }
}

/// <summary>One question.</summary>
/// <param name="Figures">Null while too few have answered it.</param>
/// <param name="AnnulledOn">Null for a question that is asked.</param>
public sealed record QuestionRow(Question Question, QuestionFigures? Figures, DateOnly? AnnulledOn);
