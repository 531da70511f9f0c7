namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>What became of one question of a foreign file.</summary>
public sealed record ForeignItem
{
    /// <summary>From 1, in the file's order.</summary>
    public required int Number { get; init; }
    /// <summary>Its title, or the beginning of its text.</summary>
    public required string Title { get; init; }
    public string? Category { get; init; }
    public required int Line { get; init; }
    public required int Column { get; init; }
    /// <summary>Its id in our notation, if it was taken.</summary>
    public string Id { get; init; } = "";
    /// <summary>Null if it was refused.</summary>
    public ForeignKind? Kind { get; init; }
    /// <summary>In our notation, ready to stand in a lesson; null if it was refused.</summary>
    public string? Markdown { get; init; }
    /// <summary>The pictures it shows, by path relative to the lesson.</summary>
    public IReadOnlyDictionary<string, byte[]> Pictures { get; init; } = new Dictionary<string, byte[]>();
    /// <summary>As readers would see it; none if it was refused.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
    /// <summary>The pictures in it, by the address that its blocks name.</summary>
    public IReadOnlyDictionary<string, CourseImage> Images { get; init; } = new Dictionary<string, CourseImage>();
    /// <summary>Why it was refused, or what is lost or changed.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    public bool IsTaken => Markdown is not null;

    /// <summary>A quiz asks what is scored; the rest has a place in a lesson only.</summary>
    public bool FitsQuiz => IsTaken && Kind is not (ForeignKind.Description or ForeignKind.Reflection);

    public Severity Severity => Remarks.Count == 0 ? Severity.Note : Remarks.Max(remark => remark.Severity);
}
