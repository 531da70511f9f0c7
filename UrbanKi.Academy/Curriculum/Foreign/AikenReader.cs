namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Reads Aiken: a question, its options behind "A." or "A)", and a line "ANSWER: A".</summary>
internal sealed class AikenReader
{
    private const string AnswerMark = "ANSWER:";

    private readonly ForeignText _source;
    private readonly string _language;
    private readonly List<string> _text = [];
    private readonly List<(char Letter, List<string> Lines, int Place)> _options = [];
    private int _place;

    private AikenReader(ForeignText source, string language) => (_source, _language) = (source, language);

    public static IEnumerable<ForeignEntry> Read(ForeignText source, string language) => new AikenReader(source, language).Read();

    /// <summary>Whether this line holds an answer, or an option, of an Aiken file.</summary>
    public static bool IsAnswer(ReadOnlySpan<char> line) => line.TrimStart().StartsWith(AnswerMark, StringComparison.OrdinalIgnoreCase);

    public static bool IsOption(ReadOnlySpan<char> line) => line.TrimStart() is [>= 'A' and <= 'Z', '.' or ')', ' ' or '\t', ..];

    private IEnumerable<ForeignEntry> Read()
    {
        var isBehindEmptyLine = true;
        for (var at = 0; at < _source.Text.Length;)
        {
            var end = _source.Text.IndexOf('\n', at) is >= 0 and var found ? found : _source.Text.Length;
            var line = _source.Text[at..end].Trim();
            var place = at;
            at = end + 1;
            if (line.Length == 0)
            {
                isBehindEmptyLine = true;
                continue;
            }
            if (IsAnswer(line))
            {
                if (_text.Count == 0 && _options.Count == 0)
                    _place = place;
                yield return Entry(line[AnswerMark.Length..].Trim());
            }
            else if (IsOption(line))
            {
                if (_text.Count == 0 && _options.Count == 0)
                    _place = place;
                _options.Add((line[0], [line[2..].Trim()], place));
            }
            else
            {
                // A new question begins although the last one was not answered.
                if (_options.Count > 0 && isBehindEmptyLine)
                    yield return Entry(null);
                if (_options.Count > 0)
                    _options[^1].Lines.Add(line);
                else
                {
                    if (_text.Count == 0)
                        _place = place;
                    _text.Add(line);
                }
            }
            isBehindEmptyLine = false;
        }
        if (_text.Count > 0 || _options.Count > 0)
            yield return Entry(null);
    }

    private ForeignEntry Entry(string? answer)
    {
        var remarks = new Remarks();
        var entry = new ForeignEntry("", null, _source.At(_place), remarks);
        var question = Question(answer, remarks, entry.Place);
        var begins = string.Join(' ', _text.Concat(_options.SelectMany(option => option.Lines)));
        _text.Clear();
        _options.Clear();
        return entry with { Question = question, Begins = begins };
    }

    private ForeignQuestion? Question(string? answer, Remarks remarks, (int Line, int Column) place)
    {
        if (_text.Count == 0)
            remarks.Add(ForeignCodes.NoText, place);
        else if (answer is null)
            remarks.Add(ForeignCodes.NoAnswerLine, place);
        else if (_options.Select((option, index) => option.Letter != 'A' + index).Any(isWrong => isWrong))
            remarks.Add(ForeignCodes.WrongOrderLabels, place, string.Join(", ", _options.Select(option => option.Letter)));
        else if (answer.Length != 1 || _options.All(option => option.Letter != char.ToUpperInvariant(answer[0])))
            remarks.Add(ForeignCodes.WrongAnswerLine, place, answer);
        if (remarks.HasErrors)
            return null;
        var formatted = new FormattedText(remarks, new());
        var right = char.ToUpperInvariant(answer![0]);
        var weighed = _options.Select(option => new WeighedAnswer(formatted.Read(string.Join('\n', option.Lines), TextFormat.Plain, _source.At(option.Place)), option.Letter == right ? 100 : 0, RichText.Empty, _source.At(option.Place))).ToList();
        var text = formatted.Read(string.Join('\n', _text), TextFormat.Plain, place);
        var choice = new Answers(remarks, _language).Choice(true, weighed, place);
        return choice is null ? null : choice with { Text = text };
    }
}
