namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>One system in figures.</summary>
/// <param name="Unit">The unit that answers for it.</param>
/// <param name="Users">People who used it on the day.</param>
/// <param name="Covered">Those of them who had at least one measure.</param>
/// <param name="RunOut">Those of the covered whose measures have all run out.</param>
/// <param name="IsHidden">The privacy profile shows nothing by person: only how many use it.</param>
public sealed record CoverRow(string System, string SystemId, string? Unit, int Users, int Covered, int RunOut, bool IsHidden = false)
{
    public int Gap => Users - Covered;
}
