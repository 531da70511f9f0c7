namespace UrbanKi.Academy.Data.Systems;

/// <summary>A line of who uses a system: a unit with its sub-units, or one person.</summary>
/// <param name="Unit">The unit's name; for a person the one they belong to.</param>
/// <param name="Person">Null where it is a unit.</param>
/// <param name="Since">From when it is on record.</param>
/// <param name="Work">In which work, in the organisation's words.</param>
public sealed record UseLine(Guid Id, Guid SystemId, string? Unit, string? Person, string? Work, DateOnly Since);
