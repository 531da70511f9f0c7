namespace UrbanKi.Academy.Learning.Assignments;

/// <summary>What decides today whether a person comes under an assignment.</summary>
/// <param name="UnitPath">Of the unit the person is in; null for none.</param>
/// <param name="Roles">Keys of <see cref="People.Role"/> beyond learning.</param>
/// <param name="AiSystems">Those of the register that the person uses.</param>
public sealed record Belonging(Guid PersonId, string? UnitPath, IReadOnlyCollection<string> Roles, IReadOnlyCollection<Guid> AiSystems)
{
    /// <param name="pathOf">The path of a unit as the tree is today; null for one that is no more.</param>
    public bool ComesUnder(Assignment assignment, Func<Guid, string?> pathOf) => assignment.Targets.Any(target => target.Kind switch
    {
        TargetKind.Everyone => true,
        TargetKind.Unit => UnitPath is not null && pathOf(target.SubjectId!.Value) is { } path && UnitPath.StartsWith(path, StringComparison.Ordinal),
        TargetKind.Person => target.SubjectId == PersonId,
        TargetKind.Role => target.Role is not null && Roles.Contains(target.Role),
        TargetKind.AiSystem => AiSystems.Contains(target.SubjectId!.Value),
        _ => false,
    });
}
