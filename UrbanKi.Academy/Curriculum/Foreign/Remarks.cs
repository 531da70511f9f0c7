namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Collects what there is to say about one question, or about a file.</summary>
internal sealed class Remarks
{
    // One hostile question could earn thousands.
    private const int Most = 20;
    private const int LongestValue = 120;

    private readonly List<Remark> _all = [];

    public IReadOnlyList<Remark> All => _all;

    public bool HasErrors { get; private set; }

    public void Add(ForeignCode code, (int Line, int Column) place, params string[] values)
    {
        string[] said = [.. values.Select(Shortened)];
        Add(new(code.Id, place.Line, place.Column, code.Severity, code.Say(said), said));
    }

    public void Add(Remark remark)
    {
        HasErrors |= remark.Severity == Severity.Error;
        if (_all.Count < Most || remark.Severity == Severity.Error && _all.Count < 2 * Most)
            if (!_all.Contains(remark) && !_all.Any(known => known.Code == remark.Code && known.Message == remark.Message))
                _all.Add(remark);
    }

    /// <summary>One line, short enough to be read in a list.</summary>
    public static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestValue ? line : line[..(char.IsHighSurrogate(line[LongestValue - 2]) ? LongestValue - 2 : LongestValue - 1)] + "…";
    }
}
