namespace UrbanKi.Academy.Data.Systems;

/// <summary>The users of a system in figures.</summary>
/// <param name="Users">Who used it on the day.</param>
/// <param name="Covered">Those of them who had at least one measure by then.</param>
/// <param name="RunOut">Those of the covered whose measures have all run out.</param>
public sealed record SystemCount(Guid SystemId, int Users, int Covered, int RunOut)
{
    /// <summary>Those without any measure.</summary>
    public int Gap => Users - Covered;
}
