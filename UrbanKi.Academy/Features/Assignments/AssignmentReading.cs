using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>The form of an assignment, read.</summary>
/// <param name="Problems">By field: the key of the text that says what is wrong, and the value it is about.</param>
public sealed record AssignmentReading(string? CourseId, string? PathId, IReadOnlyList<(TargetKind Kind, Guid? Subject, string? Role)> Targets, DateOnly StartsOn,
    DateOnly? DueOn, int? DueDays, int? RepeatMonths, bool IsMandatory, string? Note, IReadOnlyList<(string Field, string TextKey, string? Value)> Problems)
{
    public Assignment New(Guid id, Guid organisationId, DateTime at, Guid by)
    {
        var made = new Assignment { Id = id, OrganisationId = organisationId, CourseId = CourseId, PathId = PathId, StartsOn = StartsOn, MadeAt = at, MadeBy = by };
        CopyTo(made);
        return made;
    }

    /// <summary>What is taught stays: another course is another assignment.</summary>
    public void CopyTo(Assignment assignment)
    {
        (assignment.StartsOn, assignment.DueOn, assignment.DueDays, assignment.RepeatMonths, assignment.IsMandatory, assignment.Note) = (StartsOn, DueOn, DueDays, RepeatMonths, IsMandatory, Note);
        assignment.Targets.RemoveAll(old => !Targets.Any(target => Is(old, target)));
        foreach (var target in Targets)
            if (!assignment.Targets.Any(old => Is(old, target)))
                assignment.Targets.Add(new() { OrganisationId = assignment.OrganisationId, Kind = target.Kind, SubjectId = target.Subject, Role = target.Role });
    }

    /// <summary>Whether an assignment says just this; what is noted beside it is not asked.</summary>
    public bool IsSameAs(Assignment other) =>
        (other.CourseId, other.PathId, other.StartsOn, other.DueOn, other.DueDays, other.RepeatMonths, other.IsMandatory) == (CourseId, PathId, StartsOn, DueOn, DueDays, RepeatMonths, IsMandatory)
        && other.WithdrawnOn is null && other.Targets.Count == Targets.Count && other.Targets.All(old => Targets.Any(target => Is(old, target)));

    private static bool Is(AssignmentTarget old, (TargetKind Kind, Guid? Subject, string? Role) target) => (old.Kind, old.SubjectId, old.Role) == target;
}
