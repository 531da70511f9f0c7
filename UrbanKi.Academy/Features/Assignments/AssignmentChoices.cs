using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>What an assignment can be made of, as far as the reader may see it.</summary>
public sealed record AssignmentChoices
{
    /// <summary>The roles that can be named, in their order.</summary>
    public static readonly IReadOnlyList<string> Roles = [Role.Trainer, Role.Hr, Role.Administrator];

    /// <summary>Whether the reader answers for the whole organisation; else only units and people of theirs can be named.</summary>
    public required bool IsWhole { get; init; }
    public required IReadOnlyList<(string Id, string Title, int ValidMonths)> Courses { get; init; }
    public required IReadOnlyList<(string Id, string Title)> Paths { get; init; }
    /// <summary>In the order of the tree.</summary>
    public required IReadOnlyList<UnitChoice> Units { get; init; }
    public required IReadOnlyList<(Guid Id, string Name)> Systems { get; init; }
    /// <summary>Those of the people whom the form names.</summary>
    public required IReadOnlyList<PersonChoice> People { get; init; }

    /// <summary>Whoever is meant by a personnel number or an e-mail address.</summary>
    public IReadOnlyList<Guid> FindPeople(string word) =>
        [.. People.Where(person => string.Equals(person.Number, word, StringComparison.OrdinalIgnoreCase) || string.Equals(person.Email, word, StringComparison.OrdinalIgnoreCase)).Select(person => person.Id)];

    /// <summary>What an assignment names and the form can't show: who has left or has neither number nor address, units and systems that are no more.</summary>
    public IReadOnlyList<AssignmentTarget> HiddenOf(Assignment assignment) => [.. assignment.Targets.Where(target => !(target.Kind switch
    {
        TargetKind.Unit => Units.Any(unit => unit.Id == target.SubjectId),
        TargetKind.AiSystem => IsWhole && Systems.Any(system => system.Id == target.SubjectId),
        TargetKind.Person => PersonWord(target.SubjectId!.Value) is { } word && FindPeople(word).Count == 1,
        _ => IsWhole,
    }))];

    /// <summary>How the form names a person; null for one who has neither number nor address.</summary>
    public string? PersonWord(Guid id) => People.FirstOrDefault(person => person.Id == id) is { } person ? person.Number ?? person.Email : null;
}

public sealed record UnitChoice(Guid Id, string Name, int Depth);

public sealed record PersonChoice(Guid Id, string? Number, string? Email, string Name);
