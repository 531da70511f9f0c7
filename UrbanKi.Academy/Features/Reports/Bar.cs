namespace UrbanKi.Academy.Features.Reports;

/// <summary>Some of the people and courses in figures, and where a closer look leads; null where there is none.</summary>
public sealed record Bar(string Label, int Required, int Completed, int Overdue, string? Href)
{
    /// <summary>Neither completed nor overdue.</summary>
    public int Open => Required - Completed - Overdue;

    public int Rate => Required == 0 ? 0 : 100 * Completed / Required;

    /// <summary>A part of the bar in percent of its width.</summary>
    public double Share(int part) => Required == 0 ? 0 : 100.0 * part / Required;
}
