using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>One time that a person goes through a course: the first, a yearly repetition, a refresher. A repetition is a new round; an old one is never reset.</summary>
public sealed class Round : IBelongsToOrganisation
{
    /// <summary>Random: the kind that grows with time would tell at what time the first lesson was done.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    /// <summary>From 1, by person and course.</summary>
    public required int Number { get; init; }
    /// <summary>The version that progress is computed against; moves only while the round is unfinished.</summary>
    public required Guid VersionId { get; set; }
    public required DateOnly OpenedOn { get; init; }
    public DateOnly? CompletedOn { get; set; }
    /// <summary>When it was deleted which steps were done on which day; null while the record has them.</summary>
    public DateOnly? StepsDeletedOn { get; set; }
}
