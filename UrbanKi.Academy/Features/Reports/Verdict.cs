namespace UrbanKi.Academy.Features.Reports;

/// <summary>What became of looking at a file.</summary>
public enum Verdict
{
    NoWorkbook,
    Csv,
    OldOrProtected,
    TooLarge,
    Damaged,
    /// <summary>A workbook that does not say where it comes from.</summary>
    WithoutOrigin,
    /// <summary>The rows are not those that its own checksum was made of.</summary>
    Changed,
    /// <summary>The rows fit their checksum, but what the file says of itself was not sealed here, although it claims to be.</summary>
    Forged,
    /// <summary>The rows fit their checksum; who made it can't be told, the seal is not of this academy.</summary>
    Foreign,
    /// <summary>Made by this academy, and unchanged.</summary>
    Genuine,
}
