using System.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>A stretch of GIFT of which it is known, for each character, whether it is a sign of the format or was escaped, and where it stood.</summary>
internal sealed class GiftText
{
    private const string Escapable = "~=#{}:\\";

    private readonly char[] _letters;
    private readonly bool[] _escaped;
    private readonly int[] _places;
    private readonly int _start;
    private readonly int _length;

    private GiftText(char[] letters, bool[] escaped, int[] places, int start, int length) => (_letters, _escaped, _places, _start, _length) = (letters, escaped, places, start, length);

    /// <param name="source">The file's text.</param>
    /// <param name="start">Where the stretch begins in it.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isComment">Whether a place lies in a comment, which reads as white space.</param>
    public static GiftText Of(string source, int start, int end, Func<int, bool> isComment)
    {
        var letters = new List<char>(end - start);
        var escaped = new List<bool>(end - start);
        var places = new List<int>(end - start);
        for (var at = start; at < end; at++)
        {
            var isEscape = source[at] == '\\' && at + 1 < end && !isComment(at) && (Escapable.Contains(source[at + 1], StringComparison.Ordinal) || source[at + 1] == 'n');
            places.Add(at);
            if (isComment(at) && source[at] != '\n')
                letters.Add(' ');
            else if (!isEscape)
                letters.Add(source[at]);
            else
                letters.Add(source[++at] == 'n' ? '\n' : source[at]);
            escaped.Add(isEscape);
        }
        return new([.. letters], [.. escaped], [.. places], 0, letters.Count);
    }

    public int Length => _length;

    public int Place => _length > 0 ? _places[_start] : _start > 0 ? _places[_start - 1] : 0;

    public GiftText this[Range range]
    {
        get
        {
            var (offset, length) = range.GetOffsetAndLength(_length);
            return new(_letters, _escaped, _places, _start + offset, length);
        }
    }

    /// <summary>Where one of these signs stands next, or -1.</summary>
    public int Find(string signs, int from = 0)
    {
        for (var at = from; at < _length; at++)
            if (IsSign(at) && signs.Contains(_letters[_start + at], StringComparison.Ordinal))
                return at;
        return -1;
    }

    /// <summary>Where these characters stand next, none of them escaped, or -1.</summary>
    public int FindAll(string sequence, int from = 0)
    {
        for (var at = from; at <= _length - sequence.Length; at++)
            if (Matches(sequence, at))
                return at;
        return -1;
    }

    public int FindLast(string sequence)
    {
        for (var at = _length - sequence.Length; at >= 0; at--)
            if (Matches(sequence, at))
                return at;
        return -1;
    }

    public bool StartsWith(string sequence) => _length >= sequence.Length && Matches(sequence, 0);

    public char Sign(int at) => IsSign(at) ? _letters[_start + at] : '\0';

    public GiftText Trim()
    {
        var (from, to) = (0, _length);
        while (from < to && char.IsWhiteSpace(_letters[_start + from]))
            from++;
        while (to > from && char.IsWhiteSpace(_letters[_start + to - 1]))
            to--;
        return this[from..to];
    }

    /// <summary>The pieces that begin with one of these signs, and what stands before the first.</summary>
    public (GiftText Before, IReadOnlyList<(char Sign, GiftText Text)> Pieces) SplitBefore(string signs)
    {
        var pieces = new List<(char, GiftText)>();
        var at = Find(signs);
        var before = this[..(at < 0 ? _length : at)];
        while (at >= 0)
        {
            var next = Find(signs, at + 1);
            pieces.Add((Sign(at), this[(at + 1)..(next < 0 ? _length : next)]));
            at = next;
        }
        return (before, pieces);
    }

    public override string ToString() => new StringBuilder(_length).Append(_letters, _start, _length).ToString();

    private bool IsSign(int at) => !_escaped[_start + at];

    private bool Matches(string sequence, int at)
    {
        for (var letter = 0; letter < sequence.Length; letter++)
            if (!IsSign(at + letter) || _letters[_start + at + letter] != sequence[letter])
                return false;
        return true;
    }
}
