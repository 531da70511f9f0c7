using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>What is said about a file of people, in the language of CurrentUICulture: what is wrong, and what to do about it.</summary>
public sealed class ImportWords(IStringLocalizer<Texts> texts)
{
    public string Of(ImportFinding finding) => string.Format(CultureInfo.CurrentUICulture, texts[$"Import_{finding.Code}"].Value, [.. Values(finding)]);

    public string Of(ImportColumn column) => texts[$"Import_Column{column}"].Value;

    /// <summary>"Personalnummer"; for a place without a column of ours nothing.</summary>
    public string? ColumnAt(IReadOnlyDictionary<ImportColumn, int> places, int place) =>
        place == 0 || !places.Values.Contains(place) ? null : Of(places.First(known => known.Value == place).Key);

    /// <summary>As a script reads it: "list.csv:7:3: error PI210: …".</summary>
    public string Line(string path, ImportFinding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}:{Math.Max(1, finding.Line)}:{Math.Max(1, finding.Column)}: {(finding.IsError ? "error" : "note")} {finding.CodeText}: {Of(finding)}");

    private IEnumerable<object> Values(ImportFinding finding) => finding.Code switch
    {
        ImportCode.RolesNotGranted => [string.Join(", ", finding.Values[0].Split(' ').Select(role => texts[$"Role_{role}"].Value))],
        ImportCode.LeavesLater => [Day(finding.Values[0])],
        _ => finding.Values,
    };

    private static string Day(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "dd/MM/yyyy" : "dd.MM.yyyy", CultureInfo.InvariantCulture)
        : iso;
}
