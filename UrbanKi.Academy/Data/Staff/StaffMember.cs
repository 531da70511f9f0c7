using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Staff;

/// <summary>A person with name and unit as they are today, or as they were when they left.</summary>
public sealed class StaffMember
{
    public required Person Person { get; init; }
    public required PersonDetail Detail { get; init; }
    /// <summary>The unit as it is today; null without one, and where it is no more.</summary>
    public required UnitDetail? Unit { get; init; }
}
