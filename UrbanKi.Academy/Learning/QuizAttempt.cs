using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>One go at the final quiz. The learner's own: nobody else's query reaches it.</summary>
public sealed class QuizAttempt : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    public required Guid RoundId { get; init; }
    /// <summary>The version whose questions were drawn.</summary>
    public required Guid VersionId { get; init; }
    /// <summary>Decides the draw and the order of options, so that the attempt can always be shown as it was.</summary>
    public required long Seed { get; init; }
    /// <summary>The drawn questions' ids in their order, separated by spaces.</summary>
    public required string Questions { get; init; }
    public required DateTime StartedAt { get; init; }
    /// <summary>The calendar day of the start; the attempt limit counts in these.</summary>
    public required DateOnly StartedOn { get; init; }
    public DateTime? SubmittedAt { get; set; }
    public double? Earned { get; set; }
    public double? Possible { get; set; }
    public bool IsPassed { get; set; }
    /// <summary>Questions whose points were given because they were annulled, separated by spaces.</summary>
    public string Annulled { get; private set; } = "";
    public List<AttemptAnswer> Answers { get; } = [];

    public IReadOnlyList<string> QuestionIds => Questions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> AnnulledIds => Annulled.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Hands it in with what it came to.</summary>
    /// <param name="annulled">The questions whose points are in the result whatever was answered.</param>
    public void Submit(Result result, IEnumerable<string> annulled, DateTime at)
    {
        (SubmittedAt, Earned, Possible, IsPassed) = (at, result.Earned, result.Possible, result.IsPassed);
        Annulled = string.Join(' ', annulled.Where(QuestionIds.Contains));
    }

    /// <summary>Gives an attempt that was handed in all points of one question. Nothing else of its result is touched, and it never gets worse.</summary>
    /// <param name="points">What the question is worth.</param>
    /// <param name="earned">What the answer to it has earned already.</param>
    /// <returns>Whether it is passed now and was not before.</returns>
    public bool Annul(string questionId, int points, double earned, int passPercent)
    {
        if (SubmittedAt is null || AnnulledIds.Contains(questionId) || !QuestionIds.Contains(questionId)) return false;
        Annulled = string.Join(' ', AnnulledIds.Append(questionId));
        Earned = Scoring.Rounded((Earned ?? 0) + Math.Max(0, points - earned));
        if (IsPassed || Scoring.Percent(Earned.Value, Possible ?? 0) < passPercent) return false;
        return IsPassed = true;
    }
}

/// <summary>The learner's answer to one question of an attempt.</summary>
public sealed class AttemptAnswer
{
    public required Guid AttemptId { get; init; }
    public required string QuestionId { get; init; }
    /// <summary>The response as JSON.</summary>
    public required string Response { get; set; }
    /// <summary>The language the question was read in: words are right in one language only.</summary>
    public required string Language { get; set; }
    /// <summary>Grows with every change; a window that knows an older number is out of date.</summary>
    public required int Version { get; set; }
    public required DateTime SavedAt { get; set; }
}
