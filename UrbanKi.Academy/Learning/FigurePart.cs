namespace UrbanKi.Academy.Learning;

/// <summary>What a person and course count as in a report's figures: each exactly once, by the status that the rows show.</summary>
public enum FigurePart
{
    /// <summary>Not asked for: of one's own accord, exempt, withdrawn.</summary>
    Beside,
    /// <summary>Asked for and neither completed nor late: assigned, begun, expired, superseded.</summary>
    Open,
    /// <summary>Asked for, and the completion is valid and lies in the period that is looked at.</summary>
    Completed,
    /// <summary>Asked for and late. Whoever is late with a repetition counts here, although the completion before may still be valid.</summary>
    Overdue,
}
