namespace UrbanKi.Academy.Curriculum;

/// <summary>A course's files after lessons were added, moved, renamed or removed.</summary>
public sealed record Reshaped(SourceFiles Files)
{
    /// <summary>Old paths and new ones of files that are the same file under another name.</summary>
    public IReadOnlyDictionary<string, string> Moved { get; init; } = new Dictionary<string, string>();
}
