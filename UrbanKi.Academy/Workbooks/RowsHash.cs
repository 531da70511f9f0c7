using System.Security.Cryptography;
using System.Text;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// SHA-256 over what the rows say, whatever they look like: by sheet its table's name and a line feed; by row its cells from left to right, each as column letter,
/// "t" or "n", text or number, and the unit separator (U+001F), then a line feed. Empty cells and empty rows are left out. Headings and the sheet Info are not part of it, so
/// that it is the same in every language that has the same words, and can be computed again from the file.
/// </summary>
internal sealed class RowsHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _pending = new byte[16 * 1024];
    private int _length;
    private bool _hasCells;

    public void StartSheet(string table)
    {
        Append(table);
        Append("\n");
    }

    public void Text(int column, ReadOnlySpan<char> text) => Cell(column, 't', text);

    public void Number(int column, ReadOnlySpan<char> digits) => Cell(column, 'n', digits);

    public void EndRow()
    {
        if (_hasCells) Append("\n");
        _hasCells = false;
    }

    /// <summary>In lower-case hex, over everything so far.</summary>
    public string Current()
    {
        PassOn();
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    public void Dispose() => _hash.Dispose();

    private void Cell(int column, char kind, ReadOnlySpan<char> value)
    {
        Append([(char)('A' + column), kind]);
        Append(value);
        Append("\u001F");
        _hasCells = true;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            // Whole characters only: a pair of surrogates is not cut.
            var part = text.Length <= 4096 ? text : text[..(char.IsHighSurrogate(text[4095]) ? 4095 : 4096)];
            if (_pending.Length - _length < Encoding.UTF8.GetMaxByteCount(part.Length)) PassOn();
            _length += Encoding.UTF8.GetBytes(part, _pending.AsSpan(_length));
            text = text[part.Length..];
        }
    }

    private void PassOn()
    {
        _hash.AppendData(_pending.AsSpan(0, _length));
        _length = 0;
    }
}
