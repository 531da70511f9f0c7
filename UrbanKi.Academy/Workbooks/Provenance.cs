using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// The lines of the sheet Provenance: everything that decided what is in the file, in keys that are the same in every language. The last line is the seal over all the others, so that
/// neither rows nor lines can be changed unnoticed.
/// </summary>
internal sealed class Provenance(IStringLocalizer<Texts> texts)
{
    /// <summary>The name of the table.</summary>
    public const string Table = "Provenance";

    public const string Report = "report";
    public const string Organisation = "organisation";
    public const string Day = "day";
    public const string MadeAt = "made-at";
    public const string MadeBy = "made-by";
    public const string RowsHash = "rows-sha256";
    /// <summary>How many rows a table has: "rows-Completions". In the order in which they are hashed.</summary>
    public const string RowsOf = "rows-of-";
    public const string Filter = "filter-";
    public const string SealKey = "seal-key";
    public const string Seal = "seal";

    private readonly List<(string Key, string Field, string Value)> lines = [];

    public IReadOnlyList<(string Key, string Field, string Value)> Lines => lines;

    /// <param name="report">The key of the kind of report: "completions".</param>
    public void AddOrigin(string report, ReportOrigin origin, DateOnly day, IEnumerable<(string Name, string Value)> asked, string program)
    {
        Add(Report, report);
        Add(Organisation, origin.Organisation);
        Add(Day, day.ToString("O", CultureInfo.InvariantCulture));
        foreach (var (name, value) in asked) AddAs(Filter + name, "filter", name, value);
        Add("scope", origin.Scope ?? "*");
        Add("profile", origin.Profile);
        Add("minimum-group-size", origin.MinimumGroupSize.ToString(CultureInfo.InvariantCulture));
        Add("language", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        Add("program", program);
        Add(MadeAt, origin.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Add(MadeBy, origin.MadeBy);
    }

    public void AddRows(string table, string sheet, long rows) => AddAs(RowsOf + table, "rows", sheet, rows.ToString(CultureInfo.InvariantCulture));

    /// <summary>The last two lines.</summary>
    public void Close(string rowsHash, ReportOrigin origin)
    {
        Add(RowsHash, rowsHash);
        Add(SealKey, origin.Seal.KeyNameOf(origin.OrganisationId));
        Add(Seal, origin.Seal.Of(origin.OrganisationId, lines.Select(line => (line.Key, CellText.ForSheet(line.Value)))));
    }

    public static void Write(RowWriter cells, (string Key, string Field, string Value) line)
    {
        cells.Text(line.Key);
        cells.Text(line.Field);
        cells.Text(line.Value);
    }

    private void Add(string key, string value) => lines.Add((key, texts[$"Provenance_{key}"], value));

    private void AddAs(string key, string text, string about, string value) => lines.Add((key, texts[$"Provenance_{text}", about], value));
}
