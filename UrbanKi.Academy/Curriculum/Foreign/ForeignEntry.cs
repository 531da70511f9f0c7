namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>A question as a reader hands it over: where it stands, what it is called, what there is to say about it.</summary>
internal sealed record ForeignEntry(string Name, string? Category, (int Line, int Column) Place, Remarks Remarks)
{
    /// <summary>Null if the reader could make nothing of it; the remarks say why.</summary>
    public ForeignQuestion? Question { get; init; }

    /// <summary>How it begins in the file: the title of one that was refused and has none.</summary>
    public string Begins { get; init; } = "";

    /// <summary>The id that the other program knows it by, where there is one.</summary>
    public string? Id { get; init; }

    public EmbeddedFiles Files { get; init; } = new();
}
