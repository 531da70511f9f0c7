using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>A report that somebody kept as evidence. The workbook itself lies in the data folder and is never changed; here stands what it is.</summary>
public sealed class KeptReport : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required DateTime KeptAt { get; init; }
    public required Guid KeptBy { get; init; }
    /// <summary>As it was then.</summary>
    public required string KeptByName { get; init; }
    /// <summary>The unit whose people the keeper may see; null for the whole organisation. Whoever sees another part does not find it.</summary>
    public Guid? ScopeUnitId { get; init; }
    /// <summary>What was asked for, as it stands in the address.</summary>
    public required string Query { get; init; }
    /// <summary>The same in words, one line each; empty for everything.</summary>
    public required string Filter { get; init; }
    /// <summary>The day whose end it shows.</summary>
    public required DateOnly Day { get; init; }
    public required string FileName { get; init; }
    /// <summary>People and courses.</summary>
    public required long Rows { get; init; }
    /// <summary>SHA-256 of what the tables say, as the workbook states it.</summary>
    public required string RowsHash { get; init; }
    /// <summary>SHA-256 of the file.</summary>
    public required string FileHash { get; init; }
    /// <summary>Of the file, in bytes.</summary>
    public required long Size { get; init; }
}
