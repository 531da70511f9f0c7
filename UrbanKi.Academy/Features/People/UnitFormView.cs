using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.People;

/// <summary>The form in which a unit is added or changed.</summary>
/// <param name="Parents">Key and name of the units that it can lie in.</param>
/// <param name="MayBeRoot">Whether it can stand at the top.</param>
/// <param name="Key">Of the unit that is changed; null for a new one.</param>
/// <param name="Obstacles">What stands against removing it, with what to do; empty where nothing does.</param>
public sealed record UnitFormView(UnitInput Input, IReadOnlyList<(string Key, string Title)> Parents, bool MayBeRoot, IReadOnlyList<FormProblem> Problems, string? Key, string Title, IReadOnlyList<string> Obstacles)
{
    public string? At(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    /// <param name="unit">The unit that is changed: it can't lie beneath itself.</param>
    public static UnitFormView For(UnitInput input, IReadOnlyList<UnitDetail> units, bool mayBeRoot, IReadOnlyList<FormProblem> problems, UnitDetail? unit, string title, IReadOnlyList<string> obstacles) =>
        new(input, UnitChoice.Indented([.. units.Where(other => unit is null || !other.Path.StartsWith(unit.Path, StringComparison.Ordinal))]), mayBeRoot, problems, unit?.Key, title, obstacles);
}
