using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Accounts;

public sealed record ManageView(string Name, string? Email, string? PersonnelNumber, string? Unit, string Language, bool WantsReminders, bool IsSaved, IReadOnlyList<AttemptRow> Attempts);

/// <summary>One of my attempts at a final quiz.</summary>
/// <param name="Percent">Null while it is open.</param>
public sealed record AttemptRow(string CourseTitle, string Address, DateTime StartedAt, int? Percent, bool IsPassed)
{
    public static AttemptRow For(QuizAttempt attempt, string title, CurrentPerson person) => new(
        title,
        $"/courses/{attempt.CourseId}/quiz?attempt={attempt.Id}",
        person.Local(attempt.StartedAt),
        attempt.SubmittedAt is null ? null : attempt.Possible > 0 ? (int)Math.Floor(100 * attempt.Earned!.Value / attempt.Possible.Value + 1e-7) : 100,
        attempt.IsPassed);
}
