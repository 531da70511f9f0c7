using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Systems;

/// <param name="Users">Who uses it today.</param>
/// <param name="Since">The first day without it, as it was typed.</param>
public sealed record SystemEndView(string Key, string Name, int Users, string? Since, string? Error)
{
    public IReadOnlyList<FormProblem> Problems => Error is null ? [] : [new("Since", Error)];
}
