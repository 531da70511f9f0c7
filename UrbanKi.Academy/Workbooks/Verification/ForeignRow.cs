using System.Globalization;

namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>A row of somebody's workbook, its cells by column; used again for the next row.</summary>
internal sealed class ForeignRow
{
    private readonly List<(int Column, bool IsText, string Value)> cells = [];

    public bool IsEmpty => cells.Count == 0;

    /// <summary>Whether something in it is computed when the file is opened, whatever stands there now.</summary>
    public bool HasFormula { get; set; }

    public void Clear()
    {
        cells.Clear();
        HasFormula = false;
    }

    /// <summary>Takes a cell down; an empty one says nothing.</summary>
    public void Add(int column, bool isText, string value)
    {
        if (value.Length > 0) cells.Add((column, isText, value));
    }

    public string Text(int column) => cells.FirstOrDefault(cell => cell.Column == column).Value ?? "";

    /// <summary>Numbers in the shortest form, as they were written first: another program may have written more digits.</summary>
    public void AddTo(RowsHash hash)
    {
        foreach (var (column, isText, value) in cells)
            if (isText) hash.Text(column, value);
            else hash.Number(column, double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : value);
        hash.EndRow();
    }
}
