using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Systems;

/// <summary>What a dossier is about; null means everything.</summary>
public sealed record EvidenceFilter
{
    public Guid? SystemId { get; init; }
    /// <summary>Path of the unit whose people are looked at, with its sub-units.</summary>
    public string? UnitPath { get; init; }
    /// <summary>Path of the unit that the reader's right to see ends at; null for the whole organisation.</summary>
    public string? ScopePath { get; init; }
    /// <summary>The day whose end the dossier shows; what was recorded later is left out.</summary>
    public required DateOnly Day { get; init; }
    /// <summary>Days on which nothing was shown by person: what was learned or entered then is left out for ever.</summary>
    public required IReadOnlyList<DaySpan> Closed { get; init; }
}
