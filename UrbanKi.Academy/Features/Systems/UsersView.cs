using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Systems;

public sealed record UsersView(string Key, string Name, IReadOnlyList<UnitDetail> Units, PeopleSearch Search, PeoplePick Pick, string? Work, IReadOnlyList<FormProblem> Problems)
{
    public IReadOnlyList<(string Key, string Title)> ById => [.. Units.Select(unit => ($"{unit.UnitId}", new string('\u2003', unit.Depth) + unit.Name))];

    public IReadOnlyList<(string Key, string Title)> ByKey => [.. Units.Select(unit => (unit.Key, new string('\u2003', unit.Depth) + unit.Name))];

    public string? Error(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;
}
