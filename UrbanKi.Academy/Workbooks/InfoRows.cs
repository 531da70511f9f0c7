using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>The lines of the sheet Info: where the numbers come from.</summary>
internal sealed class InfoRows(IStringLocalizer<Texts> texts)
{
    public static readonly string Program = "UrbanKi.Academy " +
        typeof(InfoRows).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    private readonly List<(string Label, object Value)> _rows = [];

    public IReadOnlyList<(string Label, object Value)> Rows => _rows;

    /// <summary>What made the file, when and for whom.</summary>
    /// <param name="madeAt">Wall clock of the organisation's time zone.</param>
    /// <param name="madeBy">A name.</param>
    public void AddOrigin(DateTime madeAt, string madeBy)
    {
        Add("Workbook_Program", Program);
        Add("Workbook_MadeAt", madeAt);
        Add("Workbook_MadeBy", madeBy);
    }

    public void Add(string key, object value) => _rows.Add((texts[key].Value, value));

    public void AddFilter(string label, string value) => _rows.Add(($"{texts["Workbook_Filter"].Value}: {label}", value));

    public void AddCount(string sheet, long rows) =>
        _rows.Add((string.Format(CultureInfo.CurrentUICulture, texts["Workbook_Rows"].Value, sheet), rows));

    public static void Write(RowWriter cells, (string Label, object Value) row)
    {
        cells.Text(row.Label);
        switch (row.Value)
        {
            // The design shows how a time, a number and a day look here in the columns C, D and E.
            case DateTime time: cells.Time(time, sample: 2); break;
            case long number: cells.Number(number, sample: 3); break;
            case DateOnly day: cells.Date(day, sample: 4); break;
            default: cells.Text((string)row.Value); break;
        }
    }
}
