using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

public enum AssignmentState { InForce, Planned, Withdrawn }

/// <summary>An assignment in words and figures.</summary>
/// <param name="Targets">Kind and name of each target; the name is null where the kind says it all, or what it names is gone.</param>
public sealed record AssignmentLine(Guid Id, string Title, bool IsPath, IReadOnlyList<(TargetKind Kind, string? Name)> Targets, DateOnly StartsOn, DateOnly? DueOn, int? DueDays, int? RepeatMonths,
    bool IsMandatory, AssignmentState State, DateOnly? WithdrawnOn, int People)
{
    public static AssignmentLine For(Assignment assignment, int people, AssignmentNames names, LibrarySnapshot library, string language, DateOnly today) => new(
        assignment.Id,
        assignment.CourseId is { } course ? library.TitleOf(course, language) : library.Shelf.Paths.FirstOrDefault(path => path.Id == assignment.PathId)?.Titles is { } titles ? titles.GetValueOrDefault(language) ?? titles.Values.First() : assignment.PathId!,
        assignment.PathId is not null,
        [.. assignment.Targets.OrderBy(target => target.Kind).Select(target => (target.Kind, target.Kind == TargetKind.Role ? target.Role : target.SubjectId is { } subject ? names.Of(subject) : null))],
        assignment.StartsOn, assignment.DueOn, assignment.DueDays, assignment.RepeatMonths, assignment.IsMandatory,
        assignment.WithdrawnOn <= today ? AssignmentState.Withdrawn : assignment.StartsOn > today ? AssignmentState.Planned : AssignmentState.InForce,
        assignment.WithdrawnOn, people);
}

/// <summary>What the targets' ids stand for today.</summary>
public sealed record AssignmentNames(IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Systems)
{
    public string? Of(Guid id) => Units.GetValueOrDefault(id) ?? People.GetValueOrDefault(id) ?? Systems.GetValueOrDefault(id);
}
