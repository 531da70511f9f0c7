namespace UrbanKi.Academy.Workbooks;

/// <summary>What was written into a workbook.</summary>
/// <param name="Rows">People and courses.</param>
/// <param name="RowsHash">SHA-256 of what its tables say, as it states itself.</param>
public sealed record WrittenReport(long Rows, string RowsHash);
