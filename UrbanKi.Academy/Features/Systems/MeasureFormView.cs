using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Systems;

/// <param name="Others">Other systems in use, by key and name.</param>
public sealed record MeasureFormView(string Key, string Name, MeasureInput Input, IReadOnlyList<(string Key, string Name)> Others, IReadOnlyList<FormProblem> Problems)
{
    public string? Error(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;
}
