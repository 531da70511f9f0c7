using System.Globalization;
using System.Text;
using System.Xml;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// Writes rows into a sheet's part, cell by cell from left to right. Nothing stays in memory but the row. The styles are
/// those of the columns' cells, as the style sheet numbers them; "sample" names the column whose style a cell borrows.
/// </summary>
internal sealed class RowWriter : IDisposable
{
    private const int FirstDayOfExcel = 693_593; // 1899-12-30, which makes day 61 the first of March 1900 as in Excel.
    private static readonly DateOnly FirstDateExcelCountsRightly = new(1900, 3, 1);

    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<string> _styles;
    private readonly RowsHash? _hash;
    private readonly char[] _digits = new char[32];
    private int _row = 1;
    private int _column;

    /// <param name="part">The sheet's part, behind the header.</param>
    /// <param name="styles">The styles of the columns.</param>
    /// <param name="hash">Takes down what the rows say; null where that does not matter.</param>
    public RowWriter(Stream part, IReadOnlyList<string> styles, RowsHash? hash = null)
    {
        _styles = styles;
        _hash = hash;
        // Characters are checked in CellText, once for each text.
        _xml = XmlWriter.Create(part, new()
        {
            ConformanceLevel = ConformanceLevel.Fragment,
            Encoding = new UTF8Encoding(false),
            CheckCharacters = false,
            CloseOutput = false,
        });
    }

    public void StartRow()
    {
        _row++;
        _column = 0;
        _xml.WriteStartElement("row");
        _xml.WriteStartAttribute("r");
        Digits(_row);
        _xml.WriteEndAttribute();
    }

    public void EndRow()
    {
        _xml.WriteEndElement();
        _hash?.EndRow();
    }

    /// <summary>Leaves the next cell out.</summary>
    public void Nothing() => _column++;

    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Nothing();
            return;
        }
        text = CellText.ForSheet(text);
        _hash?.Text(_column, text);
        StartCell();
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n')))
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(text);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public void Number(long number, int? sample = null)
    {
        var column = _column;
        StartCell(sample);
        number.TryFormat(_digits, out var length, provider: CultureInfo.InvariantCulture);
        Value(column, length);
    }

    public void Number(double number, int? sample = null)
    {
        var column = _column;
        StartCell(sample);
        number.TryFormat(_digits, out var length, "R", CultureInfo.InvariantCulture);
        Value(column, length);
    }

    /// <summary>A day Excel can't count is written as text rather than as another day.</summary>
    public void Date(DateOnly? date, int? sample = null)
    {
        if (date is not { } day) Nothing();
        else if (day < FirstDateExcelCountsRightly) Text(day.ToString("O", CultureInfo.InvariantCulture));
        else Number(day.DayNumber - FirstDayOfExcel, sample);
    }

    public void Time(DateTime time, int? sample = null) =>
        Number(DateOnly.FromDateTime(time).DayNumber - FirstDayOfExcel + Math.Round(time.TimeOfDay.TotalSeconds) / 86_400, sample);

    public void Dispose() => _xml.Dispose();

    private void StartCell(int? sample = null)
    {
        _xml.WriteStartElement("c");
        _xml.WriteStartAttribute("r");
        _digits[0] = (char)('A' + _column);
        _row.TryFormat(_digits.AsSpan(1), out var length, provider: CultureInfo.InvariantCulture);
        _xml.WriteChars(_digits, 0, length + 1);
        _xml.WriteEndAttribute();
        _xml.WriteAttributeString("s", _styles[sample ?? _column]);
        _column++;
    }

    private void Value(int column, int length)
    {
        _hash?.Number(column, _digits.AsSpan(0, length));
        _xml.WriteStartElement("v");
        _xml.WriteChars(_digits, 0, length);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Digits(long number)
    {
        number.TryFormat(_digits, out var length, provider: CultureInfo.InvariantCulture);
        _xml.WriteChars(_digits, 0, length);
    }
}
