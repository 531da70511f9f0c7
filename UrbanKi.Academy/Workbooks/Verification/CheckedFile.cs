namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>A file that was handed in: what it says of itself, and what its rows say.</summary>
/// <param name="Lines">Its own words on where it comes from, in their order.</param>
/// <param name="RowsHash">Computed anew from the tables that these lines name.</param>
/// <param name="Counts">How many rows each of them has.</param>
/// <param name="FileHash">SHA-256 of the file.</param>
public sealed record CheckedFile(FileState State, IReadOnlyList<(string Key, string Value)> Lines, string RowsHash, IReadOnlyDictionary<string, long> Counts, string FileHash)
{
    internal static CheckedFile Of(FileState state) => new(state, [], "", new Dictionary<string, long>(), "");

    public string? this[string key] => Lines.FirstOrDefault(line => line.Key == key).Value;

    /// <summary>Tables whose number of rows is not the one that was written down.</summary>
    public IReadOnlyList<string> MiscountedTables => [.. Lines.Where(line => line.Key.StartsWith(Provenance.RowsOf, StringComparison.Ordinal))
        .Select(line => (Table: line.Key[Provenance.RowsOf.Length..], line.Value))
        .Where(line => !Counts.TryGetValue(line.Table, out var count) || $"{count}" != line.Value).Select(line => line.Table)];

    /// <summary>Whether a row or one of these lines is computed when the file is opened: what stands there now is not what a reader will see, and the academy writes no formulas.</summary>
    public bool HasFormulas { get; init; }

    public bool RowsAreUnchanged => State == FileState.Report && !HasFormulas && RowsHash == this[Provenance.RowsHash];

    /// <summary>Whether the seal is one of this academy's, over these very lines; null where it was made with a key that is not here.</summary>
    public bool? IsSealedBy(ReportSeal seal, Guid organisationId) => this[Provenance.SealKey] != seal.KeyNameOf(organisationId) ? null
        : seal.Of(organisationId, Lines.TakeWhile(line => line.Key != Provenance.Seal)) == this[Provenance.Seal];

    public string? Day => this[Provenance.Day];
    public string? MadeAt => this[Provenance.MadeAt];
    public string? MadeBy => this[Provenance.MadeBy];
    public string? Organisation => this[Provenance.Organisation];
    public string? Report => this[Provenance.Report];
}
