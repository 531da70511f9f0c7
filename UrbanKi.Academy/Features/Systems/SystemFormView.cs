using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Systems;

/// <param name="Key">Null for a system that is not in the register yet.</param>
public sealed record SystemFormView(string? Key, SystemInput Input, IReadOnlyList<UnitDetail> Units, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>The key of the text for a name that another system has.</summary>
    public const string NameTaken = "Systems_NameTaken";

    /// <summary>The owner where the form has no word to name them by; null where it has, or there is none.</summary>
    public string? UnnamedOwner { get; init; }

    /// <summary>Whether somebody is asked if another system of the same name is meant.</summary>
    public bool AsksForNamesake { get; init; }

    /// <summary>Sub-units are indented.</summary>
    public IReadOnlyList<(string Key, string Title)> UnitChoices => [.. Units.Select(unit => ($"{unit.UnitId}", new string('\u2003', unit.Depth) + unit.Name))];

    public string? Error(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;
}
