namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>What a file that was handed in turned out to be.</summary>
public enum FileState
{
    /// <summary>No Excel workbook at all.</summary>
    NoWorkbook,
    Csv,
    /// <summary>The format of before 2007, or one with a password.</summary>
    OldOrProtected,
    TooLarge,
    /// <summary>Begins as a workbook and can't be read to its end.</summary>
    Damaged,
    /// <summary>A workbook that says nothing about where it comes from.</summary>
    WithoutOrigin,
    /// <summary>A workbook that says where it comes from.</summary>
    Report,
}
