using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>The list of people as it is asked for in an address. What can't be read means everything.</summary>
public sealed record PeopleRequest(string? Q = null, string? Unit = null, string? Show = null, string? Sort = null)
{
    public const string Left = "left";
    public const string WithoutEmail = "no-email";
    public const string ByNumber = "number";
    public const string ByUnit = "unit";

    /// <summary>What the list can be narrowed to; without it: whoever is here.</summary>
    public static readonly IReadOnlyList<string> Choices = [Left, WithoutEmail];

    /// <param name="units">As the tree is today, as far as it may be seen.</param>
    public IOrderedQueryable<StaffMember> Of(IQueryable<StaffMember> staff, IReadOnlyList<UnitDetail> units)
    {
        staff = Show switch
        {
            Left => staff.Gone(),
            WithoutEmail => staff.Here().WithoutEmail(),
            _ => staff.Here(),
        };
        if (!string.IsNullOrWhiteSpace(Unit)) staff = staff.Under(units.FirstOrDefault(unit => unit.Key == Unit)?.Path ?? "\0");
        if (!string.IsNullOrWhiteSpace(Q)) staff = staff.Called(Q);
        return Sort switch
        {
            ByNumber => staff.ByNumber(),
            ByUnit => staff.ByUnit(),
            _ => staff.ByName(),
        };
    }
}
