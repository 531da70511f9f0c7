using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>The form of an assignment, read.</summary>
/// <param name="Problems">By field: the key of the text that says what is wrong, and the value it is about.</param>
public sealed record AssignmentReading(string? CourseId, string? PathId, IReadOnlyList<(TargetKind Kind, Guid? Subject, string? Role)> Targets, DateOnly StartsOn,
    DateOnly? DueOn, int? DueDays, int? RepeatMonths, bool IsMandatory, string? Note, IReadOnlyList<(string Field, string TextKey, string? Value)> Problems)
{
    public Assignment New(Guid organisationId, DateTime at, Guid by)
    {
        var made = new Assignment { OrganisationId = organisationId, CourseId = CourseId, PathId = PathId, StartsOn = StartsOn, MadeAt = at, MadeBy = by };
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

    private static bool Is(AssignmentTarget old, (TargetKind Kind, Guid? Subject, string? Role) target) => (old.Kind, old.SubjectId, old.Role) == target;
}
