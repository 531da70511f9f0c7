using System.Globalization;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>Some of the people and courses in figures, and where a closer look leads; null where there is none.</summary>
public sealed record Bar(string Label, int Required, int Completed, int Overdue, string? Href)
{
    /// <summary>Neither completed nor overdue.</summary>
    public int Open => Required - Completed - Overdue;

    /// <summary>In percent.</summary>
    public double Rate => Share(Completed);

    /// <summary>To one decimal, as the workbook has it.</summary>
    public string RateText => Math.Round(Rate, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>A part of the bar in percent of its width.</summary>
    public double Share(int part) => Required == 0 ? 0 : 100.0 * part / Required;
}
