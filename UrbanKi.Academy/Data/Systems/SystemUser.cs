namespace UrbanKi.Academy.Data.Systems;

/// <summary>A person who uses an AI system on a certain day.</summary>
public sealed record SystemUser
{
    public required Guid SystemId { get; init; }
    public required Guid PersonId { get; init; }
}
