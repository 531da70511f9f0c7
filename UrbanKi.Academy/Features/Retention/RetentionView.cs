using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Retention;

/// <summary>The clocks of deletion, what goes next and what went.</summary>
public sealed record RetentionView
{
    /// <summary>So many lines of past runs are shown.</summary>
    public const int Most = 200;

    public required RetentionSchedule Schedule { get; init; }
    public required RetentionInput Input { get; init; }
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
    /// <summary>Null while there was none.</summary>
    public required DateOnly? LastRun { get; init; }
    public required bool HasFailed { get; init; }
    public required DateOnly NextRun { get; init; }
    /// <summary>What the next run deletes.</summary>
    public required IReadOnlyList<DeletionLine> Due { get; init; }
    /// <summary>What it would delete with the clocks of the form, to be agreed to; null while the form is filled in.</summary>
    public IReadOnlyList<DeletionLine>? Proposed { get; init; }
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<(DateOnly Day, DeletionLine Line)> Deleted { get; init; }
    public bool IsSaved { get; init; }

    public string? At(RetentionClock clock) => Problems.FirstOrDefault(problem => problem.FieldId == clock.Name)?.Message;
}
