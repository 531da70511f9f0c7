using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Groups;

/// <summary>How many of a group held a valid completion at the end of a month: written once, never again.</summary>
public sealed class CohortShare : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required Guid CohortId { get; init; }
    public required DateOnly MonthEnd { get; init; }
    public required int Step { get; init; }
    public required int Steps { get; init; }

    public Band Band => new(Step, Steps);
}
