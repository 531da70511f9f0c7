namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>One question of Moodle's XML.</summary>
internal sealed class XmlQuestion
{
    /// <summary>An attribute that the reader sets on a question too large to be kept whole.</summary>
    public const string TooComplex = "\0too-complex";

    private const int MostPoints = 100;

    private readonly XmlPart _part;
    private readonly string _language;
    private readonly (int Line, int Column) _place;
    private readonly EmbeddedFiles _files = new();
    private readonly Remarks _remarks = new();
    private readonly FormattedText _formatted;
    private readonly Answers _answers;
    private readonly TextFormat _format;
    private readonly int _lead;

    private XmlQuestion(XmlPart part, string language, int lead)
    {
        (_part, _language, _lead) = (part, language, lead);
        _place = PlaceOf(part);
        _formatted = new(_remarks, _files);
        _answers = new(_remarks, language);
        _format = FormatOf(part.Child("questiontext"), TextFormat.Html);
    }

    public static ForeignEntry Read(XmlPart part, string? category, string language, int lead)
    {
        var question = new XmlQuestion(part, language, lead);
        var id = part.Field("idnumber");
        return new(part.Field("name"), category, question._place, question._remarks) { Question = question.Read(), Begins = part.Field("questiontext"), Id = id.Length is > 0 and < 200 ? id : null, Files = question._files };
    }

    private ForeignQuestion? Read()
    {
        if (_part.Attribute(TooComplex) is not null)
        {
            _remarks.Add(ForeignCodes.TooComplex, _place);
            return null;
        }
        foreach (var holder in Descendants(_part))
            foreach (var file in holder.All("file").Where(file => file.Attribute("encoding") == "base64"))
                _files.Add((file.Attribute("path") ?? "/") + (file.Attribute("name") ?? ""), file.Value);
        var type = _part.Attribute("type") ?? "";
        var question = type switch
        {
            "multichoice" => Choice(),
            "truefalse" => TrueOrFalse(),
            "shortanswer" => ShortText(),
            "numerical" => Number(),
            "matching" or "match" or "ddmatch" => Matching(),
            "essay" => Essay(),
            "description" => Description(),
            "ordering" => Ordering(),
            "cloze" or "multianswer" => ClozeText.Read(_part.Child("questiontext")?.TextValue ?? "", text => _formatted.Read(text, _format, _place), _remarks, _language, _place),
            "gapselect" or "ddwtos" => WordsToPlace(type == "gapselect" ? "selectoption" : "dragbox"),
            _ => Unknown(type),
        };
        if (question is null || _remarks.HasErrors)
            return null;
        if (question is not ForeignGaps)
            question = question with { Text = Rich(_part.Child("questiontext")) };
        if (question is not ForeignGaps && question.Text.IsEmpty)
        {
            _remarks.Add(ForeignCodes.NoText, _place);
            return null;
        }
        return question with { Explanation = Rich(_part.Child("generalfeedback")), Hint = Hints(), Points = Points(question) };
    }

    private ForeignQuestion? Unknown(string type)
    {
        _remarks.Add(ForeignCodes.UnknownType, _place, type);
        return null;
    }

    private ForeignQuestion? Choice()
    {
        NoteOverallFeedback();
        return _answers.Choice(_part.IsOn("single", true), [.. _part.All("answer").Take(Answers.Most + 1).Select(answer => Weighed(answer, Rich(answer)))], _place);
    }

    private ForeignQuestion? TrueOrFalse()
    {
        var answers = _part.All("answer").ToList();
        // Old files have the words of the language they were made in; then true comes first.
        var isTrue = answers.FindIndex(answer => answer.TextValue.Trim().Equals("true", StringComparison.OrdinalIgnoreCase));
        var yes = isTrue >= 0 ? isTrue : answers.Count > 0 && answers[0].TextValue.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        if (answers.Count != 2)
        {
            _remarks.Add(ForeignCodes.TooFewAnswers, _place);
            return null;
        }
        var (onTrue, onFalse) = (Weighed(answers[yes], RichText.Empty), Weighed(answers[1 - yes], RichText.Empty));
        if (onTrue.Weight != onFalse.Weight)
            return _answers.TrueOrFalse(onTrue.Weight > onFalse.Weight, onTrue.Feedback, onFalse.Feedback);
        _remarks.Add(ForeignCodes.NoRightAnswer, _place);
        return null;
    }

    private ForeignQuestion? ShortText()
    {
        if (_part.IsOn("usecase", false))
            _remarks.Add(ForeignCodes.LetterCase, _place);
        var accepted = _answers.Accepted([.. _part.All("answer").Take(Answers.Most + 1).Select(answer => Weighed(answer, RichText.Of(FormattedText.Typed(answer.TextValue))))], _place);
        return accepted is null ? null : _answers.ShortText(accepted, _place);
    }

    private ForeignQuestion? Number()
    {
        if (_part.Child("units")?.Children.Count > 0)
            _remarks.Add(ForeignCodes.Units, _place);
        var ranges = new List<WeighedRange>();
        foreach (var answer in _part.All("answer").Take(Answers.Most + 1))
        {
            var written = answer.TextValue.Trim();
            var weighed = Weighed(answer, RichText.Empty);
            if (written is "*" or "")
            {
                _remarks.Add(ForeignCodes.CatchAll, weighed.Place);
                continue;
            }
            var tolerance = answer.Field("tolerance");
            if (Decimals.Read(written) is not { } number || (tolerance.Length == 0 ? 0 : Decimals.Read(tolerance)) is not { } width || !Decimals.IsKept(number - width) || !Decimals.IsKept(number + width))
                _remarks.Add(ForeignCodes.NotANumber, weighed.Place, tolerance.Length == 0 ? written : $"{written} ± {tolerance}");
            else if (width < 0)
                _remarks.Add(ForeignCodes.Backwards, weighed.Place, $"{written} ± {tolerance}");
            else
                ranges.Add(new(number - width, number + width, written, weighed.Weight, weighed.Feedback, weighed.Place) { Middle = number });
        }
        return _remarks.HasErrors ? null : _answers.Number(ranges, _place);
    }

    private ForeignMatching? Matching()
    {
        NoteOverallFeedback();
        var pairs = new List<(RichText, RichText)>();
        foreach (var pair in _part.All("subquestion").Take(Answers.Most + 1))
        {
            var (left, right) = (Rich(pair), RichText.Of(FormattedText.Typed(pair.Field("answer"))));
            if (right.IsEmpty)
                _remarks.Add(ForeignCodes.EmptyAnswer, PlaceOf(pair));
            else if (left.IsEmpty)
                _remarks.Add(ForeignCodes.LonelyAnswer, PlaceOf(pair), right.Plain);
            else
                pairs.Add((left, right));
        }
        return _answers.HasFittingNumber(pairs.Count, _place) ? new(pairs) { Text = RichText.Empty } : null;
    }

    private ForeignReflection Essay()
    {
        _remarks.Add(ForeignCodes.Reflection, _place);
        if (_part.Field("graderinfo").Length > 0 || _part.Field("responsetemplate").Length > 0)
            _remarks.Add(ForeignCodes.ForTeachers, _place);
        return new() { Text = RichText.Empty };
    }

    private ForeignDescription Description()
    {
        _remarks.Add(ForeignCodes.Description, _place);
        return new() { Text = RichText.Empty };
    }

    private ForeignOrdering? Ordering()
    {
        NoteOverallFeedback();
        // Older files number the items in "fraction", newer ones have them in order too.
        var items = _part.All("answer").Take(Answers.Most + 1).Select(answer => Rich(answer)).Where(item => !item.IsEmpty).ToList();
        return _answers.HasFittingNumber(items.Count, _place) ? new(items) { Text = RichText.Empty } : null;
    }

    /// <summary>"[[1]]" in the text stands for the first of the words to choose from, which are listed before the sentence.</summary>
    private ForeignGaps? WordsToPlace(string element)
    {
        NoteOverallFeedback();
        var words = _part.All(element).Take(Answers.Most + 1).Select(word => FormattedText.Typed(Rich(word).Plain)).ToList();
        if (!_answers.HasFittingNumber(words.Count, _place))
            return null;
        var html = _part.Child("questiontext")?.TextValue ?? "";
        var gaps = new List<IReadOnlyList<string>>();
        var marked = PlaceMarks.Replace(html, number =>
        {
            if (number < 1 || number > words.Count || !GapPlaces.CanAccept(words[number - 1]))
                _remarks.Add(ForeignCodes.BrokenGap, _place, $"[[{number}]]");
            else
                gaps.Add([words[number - 1]]);
            return GapPlaces.Mark;
        });
        if (_remarks.HasErrors)
            return null;
        return ClozeText.Question(_formatted.Read(marked, _format, _place), gaps, words.Distinct().Order(StringComparer.CurrentCulture), _remarks, _language, _place);
    }

    private RichText Hints() => _part.All("hint").Take(10).Select(hint => Rich(hint)).Aggregate(RichText.Empty, (all, hint) => all.Then(hint));

    private int Points(ForeignQuestion question)
    {
        var written = _part.Field("defaultgrade");
        if (written.Length == 0 || Decimals.Read(written) is not { } grade || question is ForeignReflection or ForeignDescription)
            return 1;
        var points = (int)Math.Clamp(Math.Round(grade, MidpointRounding.AwayFromZero), 1, MostPoints);
        if (points != grade)
            _remarks.Add(ForeignCodes.Points, _place, written, $"{points}");
        return points;
    }

    private void NoteOverallFeedback()
    {
        foreach (var name in new[] { "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback" })
            if (_part.Child(name) is { } part && Rich(part) is { IsEmpty: false } feedback && !Habits.Contains(feedback.Plain))
                _remarks.Add(ForeignCodes.OverallFeedback, PlaceOf(part), feedback.Plain);
    }

    /// <summary>What Moodle itself writes there unless somebody changes it; nobody misses it.</summary>
    private static readonly HashSet<string> Habits = new(StringComparer.OrdinalIgnoreCase)
    {
        "Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.", "Die Antwort ist richtig.", "Die Antwort ist teilweise richtig.", "Die Antwort ist falsch.",
    };

    private WeighedAnswer Weighed(XmlPart answer, RichText text)
    {
        var written = answer.Attribute("fraction") ?? answer.Field("fraction");
        var weight = Decimals.Percent(written.Length == 0 ? "0" : written);
        if (weight is null)
            _remarks.Add(ForeignCodes.NotAWeight, PlaceOf(answer), written);
        return new(text, weight ?? 0, answer.Child("feedback") is { } feedback ? Rich(feedback) : RichText.Empty, PlaceOf(answer));
    }

    /// <summary>The text in an element, in the format that it names or, like Moodle, in that of the question.</summary>
    private RichText Rich(XmlPart? part) => part is null ? RichText.Empty : _formatted.Read(part.TextValue.Trim(), FormatOf(part, _format), PlaceOf(part));

    private static TextFormat FormatOf(XmlPart? part, TextFormat otherwise) => part?.Attribute("format") switch
    {
        "html" => TextFormat.Html,
        "moodle_auto_format" => TextFormat.Moodle,
        "plain_text" or "plain" => TextFormat.Plain,
        "markdown" => TextFormat.Markdown,
        _ => otherwise,
    };

    private (int Line, int Column) PlaceOf(XmlPart part) => (part.Place.Line + _lead, Math.Max(1, part.Place.Column));

    private static IEnumerable<XmlPart> Descendants(XmlPart part) => part.Children.SelectMany(Descendants).Prepend(part);
}
