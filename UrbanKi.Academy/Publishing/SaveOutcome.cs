namespace UrbanKi.Academy.Publishing;

/// <summary>What came of saving a file of a draft.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome() { }

    /// <summary>It is on disk; the version is what the next save has to name.</summary>
    public sealed record Saved(Guid Version, DateTime At) : SaveOutcome;

    /// <summary>Somebody else saved it meanwhile: their text, and the version to name when saving in knowledge of it.</summary>
    public sealed record Conflict(byte[] Theirs, Guid Version, Guid? By, DateTime At) : SaveOutcome;

    /// <summary>The file, or the whole draft, is no longer there.</summary>
    public sealed record Gone : SaveOutcome;
}
