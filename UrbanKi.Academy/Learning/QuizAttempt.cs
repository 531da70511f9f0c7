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
    public List<AttemptAnswer> Answers { get; } = [];

    public IReadOnlyList<string> QuestionIds => Questions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
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
