using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.People;

/// <summary>Where files of people are handed in.</summary>
/// <param name="IsScoped">Whether this HR administers a part of the tree only.</param>
public sealed record ImportView(IReadOnlyList<ImportLine> Earlier, bool IsScoped, string? Problem)
{
    /// <summary>What was ticked beside a file that was refused.</summary>
    public bool IsComplete { get; init; }
    public bool CreatesUnits { get; init; }
}

/// <summary>An import and what became of it.</summary>
/// <param name="By">Null for the command line, and for somebody who is deleted.</param>
public sealed record ImportLine(Guid Id, string FileName, string? By, DateTime At, ImportState State, int New, int Changed, int Leavers, int BadRows);
