using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>Reporting a barrier.</summary>
/// <param name="IsSent">Whether one has just arrived.</param>
public sealed record BarrierView(BarrierInput Input, IReadOnlyList<FormProblem> Problems, bool IsSent)
{
    public string? At(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;
}
