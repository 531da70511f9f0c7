namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// More rows than a sheet can hold. Whatever was written until then is no workbook: its directory is missing, so nobody
/// can mistake a part of the report for the report.
/// </summary>
public sealed class TooManyRowsException(string sheet)
    : Exception($"The sheet \"{sheet}\" can hold {CompletionWorkbook.MaximumRows} rows and the report has more: choose a unit, a course or a period, or take the CSV.");
