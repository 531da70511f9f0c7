namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Reads GIFT: questions with empty lines between, comments behind "//", categories behind "$CATEGORY:".</summary>
internal sealed class GiftReader
{
    private const string CategoryMark = "$CATEGORY:";

    private readonly ForeignText _source;
    private readonly string _language;
    private readonly bool[] _isComment;
    private readonly List<Stretch> _stretches;

    private GiftReader(ForeignText source, string language)
    {
        (_source, _language) = (source, language);
        _isComment = new bool[source.Text.Length + 1];
        _stretches = FindStretches();
    }

    public static IEnumerable<ForeignEntry> Read(ForeignText source, string language) => new GiftReader(source, language).Read();

    private IEnumerable<ForeignEntry> Read()
    {
        string? category = null;
        for (var at = 0; at < _stretches.Count; at++)
        {
            var (start, end) = _stretches[at];
            while (_source.Text.AsSpan(start, end - start).TrimStart().StartsWith(CategoryMark, StringComparison.Ordinal))
            {
                start = _source.Text.IndexOf(CategoryMark, start, StringComparison.Ordinal) + CategoryMark.Length;
                var lineEnd = _source.Text.IndexOf('\n', start, end - start) is >= 0 and var found ? found : end;
                category = _source.Text[start..lineEnd].Trim();
                start = lineEnd;
            }
            var hasEmptyLine = Braces(start, end) == '{' && ContinuesBehindAnEmptyLine(ref at, ref end);
            var text = GiftText.Of(_source.Text, start, end, place => _isComment[place]).Trim();
            if (text.Length > 0)
                yield return GiftQuestion.Read(text, _source, category, hasEmptyLine, IdIn(start, end), _language);
        }
    }

    /// <summary>Lines without an empty one between; comments are noted on the way.</summary>
    private List<Stretch> FindStretches()
    {
        var stretches = new List<Stretch>();
        var start = -1;
        for (var at = 0; at <= _source.Text.Length;)
        {
            var end = at < _source.Text.Length && _source.Text.IndexOf('\n', at) is >= 0 and var found ? found : _source.Text.Length;
            var line = _source.Text.AsSpan(at, end - at).Trim();
            if (line.StartsWith("//", StringComparison.Ordinal))
                Array.Fill(_isComment, true, at, end - at);
            if (line.Length > 0)
                start = start < 0 ? at : start;
            else if (start >= 0)
            {
                stretches.Add(new(start, at));
                start = -1;
            }
            at = end + 1;
        }
        if (start >= 0)
            stretches.Add(new(start, _source.Text.Length));
        return stretches;
    }

    /// <summary>The last brace that is no text, or a blank.</summary>
    private char Braces(int start, int end) => EdgeBrace(start, end, isFirst: false);

    private char EdgeBrace(int start, int end, bool isFirst)
    {
        var last = ' ';
        for (var at = start; at < end; at++)
        {
            if (_isComment[at])
                continue;
            if (_source.Text[at] == '\\')
                at++;
            else if (_source.Text[at] is '{' or '}')
            {
                last = _source.Text[at];
                if (isFirst)
                    break;
            }
        }
        return last;
    }

    /// <summary>Whether the braces that are open are closed further down, before any other are opened: then the empty line was a slip.</summary>
    private bool ContinuesBehindAnEmptyLine(ref int at, ref int end)
    {
        for (var next = at + 1; next < _stretches.Count; next++)
        {
            var brace = EdgeBrace(_stretches[next].Start, _stretches[next].End, isFirst: true);
            if (brace == '{')
                return false;
            if (brace != '}')
                continue;
            (at, end) = (next, _stretches[next].End);
            return true;
        }
        return false;
    }

    /// <summary>"// [id:name]" in a comment.</summary>
    private string? IdIn(int start, int end)
    {
        const string Mark = "[id:";
        var at = _source.Text.IndexOf(Mark, start, end - start, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !_isComment[at])
            return null;
        var close = _source.Text.IndexOf(']', at, end - at);
        return close > 0 && close - at < 200 ? _source.Text[(at + Mark.Length)..close].Trim() : null;
    }

    private readonly record struct Stretch(int Start, int End);
}
