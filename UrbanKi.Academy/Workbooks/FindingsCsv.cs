using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>What was found in a file of people, as a list to work through: UTF-8 with byte-order mark, semicolons.</summary>
public static class FindingsCsv
{
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { Separator = ';', WriteByteOrderMark = true };

    /// <param name="columnAt">What the column at a place is called.</param>
    public static async Task WriteAsync(IEnumerable<ImportFinding> findings, Func<int, string?> columnAt, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default)
    {
        var words = new ImportWords(texts);
        await using var csv = CsvWriter.Create(output, Form, leaveOpen: true);
        foreach (var heading in new[] { "Line", "Place", "Kind", "Code", "What" }) csv.WriteField(texts[$"Import_Heading{heading}"].Value);
        csv.EndRecord();
        foreach (var finding in findings)
        {
            csv.WriteField(finding.Line == 0 ? "" : finding.Line.ToString(CultureInfo.InvariantCulture));
            csv.WriteField(CellText.ForCsv(columnAt(finding.Column)));
            csv.WriteField(texts[finding.IsError ? "Import_KindError" : "Import_KindNote"].Value);
            csv.WriteField(finding.CodeText);
            csv.WriteField(CellText.ForCsv(words.Of(finding)));
            await csv.EndRecordAsync(cancellation);
        }
    }
}
