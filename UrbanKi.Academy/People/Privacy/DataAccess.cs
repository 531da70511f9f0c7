namespace UrbanKi.Academy.People.Privacy;

/// <summary>
/// Somebody looked at other people's learning: appended, never changed. The day is enough to tell those whom it concerns; a time would keep
/// watch over those who work in HR. The same look on the same day is written down once.
/// </summary>
public sealed class DataAccess : IBelongsToOrganisation
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required DateOnly Day { get; init; }
    public required AccessKind Kind { get; init; }
    /// <summary>Who looked; null for the command line. Those whom it concerns are shown the function, see <see cref="Role"/>.</summary>
    public Guid? ReaderId { get; init; }
    /// <summary>The key of the role in which they looked; null for the command line.</summary>
    public string? Role { get; init; }
    /// <summary>The one person looked up; null where it was a list.</summary>
    public Guid? PersonId { get; init; }
    /// <summary>The day that was shown.</summary>
    public required DateOnly ShownDay { get; init; }
    /// <summary>Only people of the unit with this path and its sub-units; null for all.</summary>
    public string? UnitPath { get; init; }
    /// <summary>Only these courses, each between spaces: " ki-grundlagen recht "; null for all.</summary>
    public string? Courses { get; init; }
    /// <summary>Everything that was asked for, as it stands in the address.</summary>
    public string? Query { get; init; }
    public required long Rows { get; init; }

    public static string? CourseList(IEnumerable<string>? ids) => ids is null ? null : $" {string.Join(' ', ids)} ";
}
