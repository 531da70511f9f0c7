using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.People;

/// <summary>The form in which a person is taken on or changed.</summary>
/// <param name="Units">Key and name; sub-units are indented.</param>
public sealed record PersonFormView(PersonInput Input, IReadOnlyList<(string Key, string Title)> Units, bool NeedsUnit, IReadOnlyList<FormProblem> Problems, Guid? PersonId, bool HasAccount)
{
    public string? At(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    public static PersonFormView For(PersonInput input, IReadOnlyList<UnitDetail> units, bool needsUnit, IReadOnlyList<FormProblem> problems, Guid? personId = null, bool hasAccount = false) =>
        new(input, UnitChoice.Indented(units), needsUnit, problems, personId, hasAccount);
}
