using CsvHelper;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// Writes the rows of the sheet Completions as CSV, in the language of CurrentUICulture: UTF-8 with byte-order mark,
/// semicolons, ISO dates.
/// </summary>
public static class CompletionCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    // Without the byte-order mark Excel reads an umlaut as two signs. Formulas are stopped in CellText: the library's own
    // guard knows ASCII only.
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { Separator = ';', WriteByteOrderMark = true };

    /// <summary>Writes only asynchronously and never seeks. Returns the number of rows.</summary>
    public static async Task<long> WriteAsync(IAsyncEnumerable<CompletionRow> rows, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default)
    {
        var statuses = new StatusWords(texts);
        var count = 0L;
        await using var csv = CsvWriter.Create(output, Form, leaveOpen: true);
        foreach (var column in Column.OfCompletions) csv.WriteField(texts[column.TextKey].Value);
        csv.EndRecord();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            Write(csv, row, statuses);
            await csv.EndRecordAsync(cancellation);
            count++;
        }
        return count;
    }

    // In the order of Column.OfCompletions.
    private static void Write(CsvWriter csv, CompletionRow row, StatusWords statuses)
    {
        csv.WriteField(CellText.ForCsv(row.PersonnelNumber));
        csv.WriteField(CellText.ForCsv(row.Surname));
        csv.WriteField(CellText.ForCsv(row.GivenName));
        csv.WriteField(CellText.ForCsv(row.Email));
        csv.WriteField(CellText.ForCsv(row.Unit));
        csv.WriteField(CellText.ForCsv(row.Course));
        csv.WriteField(CellText.ForCsv(row.CourseId));
        csv.WriteField(row.CourseVersion);
        csv.WriteField(CellText.ForCsv(statuses[row.Status]));
        csv.WriteField(row.AssignedOn);
        csv.WriteField(row.DueOn);
        csv.WriteField(row.CompletedOn);
        csv.WriteField(row.ValidUntil);
        csv.WriteField(CellText.ForCsv(row.CertificateNumber));
    }
}
