using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>The virus scanner of this site.</summary>
/// <param name="Address">Where it listens.</param>
public sealed record ScannerLine(string Address, ScannerState State)
{
    /// <summary>Signatures come every day; older ones than this don't know what is about.</summary>
    private const int OldAfterDays = 7;

    public StatusKind Kind(DateOnly today) => State.Problem is not null ? StatusKind.Late : IsOld(today) ? StatusKind.Soon : StatusKind.Done;

    public bool IsOld(DateOnly today) => State.Signatures is { } day && day < today.AddDays(-OldAfterDays);
}
