using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Systems;

/// <summary>An AI system that the organisation uses or used. What is said about it changes over the years and is in <see cref="SystemDetail"/>.</summary>
public sealed class AiSystem : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    /// <summary>What addresses and files call it; unique in its organisation, and stays.</summary>
    public required string Key { get; init; }
    public List<SystemDetail> Details { get; } = [];

    /// <summary>Says what holds from this day on. What was said for the days before stays.</summary>
    public void Describe(SystemFacts facts, DateOnly day)
    {
        var current = Details.SingleOrDefault(detail => detail.ValidTo is null);
        if (current is null || current.ValidFrom < day)
        {
            if (current?.Facts == facts) return;
            current?.ValidTo = day;
            Details.Add(new() { OrganisationId = OrganisationId, SystemId = Id, Facts = facts, ValidFrom = day });
        }
        // The day is not over: only what is said at its end counts.
        else current.Facts = facts;
    }
}
