namespace UrbanKi.Academy.People.Imports;

/// <summary>A file of people as it was read.</summary>
public sealed record PeopleSheet
{
    /// <summary>Where each column stands in the file, from 1; those that are missing are not in here.</summary>
    public IReadOnlyDictionary<ImportColumn, int> Places { get; init; } = new Dictionary<ImportColumn, int>();
    public IReadOnlyList<PersonRow> Rows { get; init; } = [];
    /// <summary>What concerns the file as a whole. With an error among them nothing can be imported.</summary>
    public IReadOnlyList<ImportFinding> Findings { get; init; } = [];

    public bool IsReadable => !Findings.Any(finding => finding.IsError);

    public int PlaceOf(ImportColumn column) => Places.GetValueOrDefault(column, 1);
}
