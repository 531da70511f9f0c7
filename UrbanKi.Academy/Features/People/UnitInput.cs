using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.People;

/// <summary>A unit as a form says it.</summary>
public sealed record UnitInput
{
    public string? Name { get; init; }
    /// <summary>The key of the unit above; empty for the top.</summary>
    public string? Parent { get; init; }

    public string? CleanName => PersonText.TryClean(Name ?? "", out var clean) && clean.Length > 0 ? clean : null;
}
