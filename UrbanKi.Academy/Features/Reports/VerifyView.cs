using System.Globalization;
using UrbanKi.Academy.Workbooks;
using UrbanKi.Academy.Workbooks.Verification;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>What the academy can say about a file, and what it can't.</summary>
/// <param name="Outcome">Null before a file is handed in.</param>
public sealed record VerifyView(Verdict? Outcome)
{
    public const string Here = "/reports/verify";

    public string? FileName { get; init; }
    /// <summary>What was wrong with the form.</summary>
    public string? Problem { get; init; }
    /// <summary>The end of this day; null where the file says none.</summary>
    public DateOnly? Day { get; init; }
    /// <summary>By the academy's clock then.</summary>
    public DateTime? MadeAt { get; init; }
    public string? MadeBy { get; init; }
    public string? Organisation { get; init; }
    /// <summary>Tables that have more or fewer rows than was written down.</summary>
    public IReadOnlyList<string> Miscounted { get; init; } = [];
    /// <summary>Whether something in it is computed when it is opened.</summary>
    public bool HasFormulas { get; init; }
    /// <summary>How many people and courses.</summary>
    public long? Rows { get; init; }
    /// <summary>When it was kept here; null where it was not, or where the reader may not see it.</summary>
    public DateTime? KeptAt { get; init; }
    public string? KeptAddress { get; init; }
    /// <summary>Whether the file is the kept one to the last byte.</summary>
    public bool IsSameFile { get; init; }

    public static VerifyView For(CheckedFile file, ReportSeal seal, Guid organisationId, string fileName) => new(VerdictOn(file, seal, organisationId))
    {
        FileName = fileName,
        Day = DateOnly.TryParseExact(file.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        MadeAt = DateTimeOffset.TryParseExact(file.MadeAt, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var made) ? made.DateTime : null,
        MadeBy = file.MadeBy,
        Organisation = file.Organisation,
        Miscounted = file.MiscountedTables,
        HasFormulas = file.HasFormulas,
        Rows = file.Counts.TryGetValue("Completions", out var rows) ? rows : null,
    };

    private static Verdict VerdictOn(CheckedFile file, ReportSeal seal, Guid organisationId) => file.State switch
    {
        FileState.NoWorkbook => Verdict.NoWorkbook,
        FileState.Csv => Verdict.Csv,
        FileState.OldOrProtected => Verdict.OldOrProtected,
        FileState.TooLarge => Verdict.TooLarge,
        FileState.Damaged => Verdict.Damaged,
        FileState.WithoutOrigin => Verdict.WithoutOrigin,
        _ => file.IsSealedBy(seal, organisationId) switch
        {
            // Rows that were changed are the first thing to say: who made the file once matters less then.
            _ when !file.RowsAreUnchanged => Verdict.Changed,
            true => Verdict.Genuine,
            false => Verdict.Forged,
            null => Verdict.Foreign,
        },
    };
}
