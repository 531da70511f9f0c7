using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data;

/// <summary>Adds attempts to the figures of their questions. Use inside <see cref="WriteGate.WriteAsync{T}"/>.</summary>
public static class QuestionTallies
{
    /// <summary>Counts an attempt that is being handed in if it is its learner's first at this course; every person counts once.</summary>
    public static async Task TallyAsync(this AcademyDbContext db, QuizAttempt attempt, IEnumerable<(Question Question, Response? Response)> answers, Course course, int groupSize, CancellationToken cancellation = default)
    {
        // Attempts may be deleted after a time, rounds are not: whoever repeats the course has been counted.
        var isFirst = await db.Rounds.AnyAsync(r => r.Id == attempt.RoundId && r.Number == 1
            && !db.QuizAttempts.Any(a => a.PersonId == attempt.PersonId && a.CourseId == attempt.CourseId && a.SubmittedAt != null && a.Id != attempt.Id), cancellation);
        if (!isFirst) return;
        var scored = answers.Where(answer => answer.Question.IsScored).ToList();
        var ids = scored.ConvertAll(answer => answer.Question.Id);
        var tallies = await db.QuestionTallies.Where(t => t.CourseId == course.Id && ids.Contains(t.QuestionId)).ToDictionaryAsync(t => (t.QuestionId, t.Wording), cancellation);
        foreach (var (question, response) in scored)
        {
            if (QuestionWording.Of(course, question.Id) is not { } wording) continue;
            if (!tallies.TryGetValue((question.Id, wording), out var tally))
                db.QuestionTallies.Add(tally = new() { OrganisationId = db.OrganisationId, CourseId = course.Id, QuestionId = question.Id, Wording = wording });
            tally.Add(AnswerTraits.Of(question, response), groupSize);
        }
    }
}
