using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

/// <param name="Preview">What it would do; null before it has been looked at, or while something is wrong.</param>
/// <param name="Id">Of the assignment that is changed; null for a new one.</param>
public sealed record AssignmentFormView(AssignmentInput Input, AssignmentChoices Choices, IReadOnlyList<(string Field, string TextKey, string? Value)> Problems, AssignmentPreview? Preview, Guid? Id)
{
    /// <summary>Of an assignment that asks the same already; null for none.</summary>
    public Guid? SameId { get; init; }
    /// <summary>What the assignment names and the form can't show otherwise, each with its name where it has one.</summary>
    public IReadOnlyList<(Guid Id, TargetKind Kind, string? Name)> Hidden { get; init; } = [];

    /// <summary>How long completions of the chosen course are valid, as a proposal for the repetition.</summary>
    public int? ProposedMonths => Input.What is { } what && Choices.Courses.FirstOrDefault(course => $"course:{course.Id}" == what) is { ValidMonths: > 0 and var months } ? months : null;
}
