using UrbanKi.Academy.Learning.Groups;

namespace UrbanKi.Academy.Data.Groups;

/// <summary>A group and its figure at the end of a month.</summary>
/// <param name="UnitPath">Of the unit that it is told under, as it was on the day that is shown; empty for the whole organisation.</param>
/// <param name="Unit">Its name then; null for the whole organisation.</param>
public sealed record ToldGroup(Guid CohortId, string CourseId, string UnitPath, string? Unit, DateOnly FormedOn, int Size, Band Band);
