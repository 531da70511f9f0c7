using System.Net;
using System.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>A text with answers in it: "{1:SHORTANSWER:=Paris#feedback~%50%Lutetia}".</summary>
internal sealed class ClozeText(Remarks remarks, (int Line, int Column) place)
{
    private const string Escapable = "}#~/\"\\=:{";

    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase) { "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC" };
    private static readonly HashSet<string> Numbers = new(StringComparer.OrdinalIgnoreCase) { "NUMERICAL", "NM" };

    private readonly List<IReadOnlyList<string>> _gaps = [];
    private readonly SortedSet<string> _choices = new(StringComparer.CurrentCulture);

    public static ForeignGaps? Read(string text, Func<string, RichText> format, Remarks remarks, string language, (int Line, int Column) place)
    {
        var cloze = new ClozeText(remarks, place);
        var marked = cloze.WithMarks(text);
        return remarks.HasErrors ? null : Question(format(marked), cloze._gaps, cloze._choices, remarks, language, place);
    }

    /// <summary>The question; words to choose from are listed before it, since our gaps are filled in.</summary>
    public static ForeignGaps? Question(RichText text, IReadOnlyList<IReadOnlyList<string>> gaps, IEnumerable<string> choices, Remarks remarks, string language, (int Line, int Column) place)
    {
        if (gaps.Count is 0 or > Answers.Most || GapPlaces.Split(text, gaps) is not var (before, parts))
        {
            remarks.Add(gaps.Count > Answers.Most ? ForeignCodes.TooManyAnswers : ForeignCodes.NoGaps, place, $"{Answers.Most}");
            return null;
        }
        var words = string.Join(" · ", choices);
        if (words.Length == 0)
            return new(parts) { Text = before };
        remarks.Add(ForeignCodes.GapChoices, place);
        return new(parts) { Text = before.Then(RichText.Of((language == "de" ? "Zur Wahl: " : "Choose from: ") + words)) };
    }

    private string WithMarks(string text)
    {
        var marked = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '{' || End(text, at) is not (> 0 and var end) || !Gap(text[(at + 1)..end]))
                marked.Append(text[at]);
            else
            {
                marked.Append(GapPlaces.Mark);
                at = end;
            }
        }
        return marked.ToString();
    }

    /// <summary>Where the brace that closes this one stands, or -1; gaps are short.</summary>
    private static int End(string text, int open)
    {
        const int Longest = 4000;
        for (var at = open + 1; at < text.Length && at - open < Longest; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '}')
                return at;
        }
        return -1;
    }

    /// <summary>False if the braces hold no gap but text.</summary>
    private bool Gap(string inside)
    {
        var parts = inside.Split(':', 3);
        if (parts is not [var weight, var kind, var answers] || !weight.All(char.IsAsciiDigit) || !kind.Trim().All(c => char.IsAsciiLetter(c) || c == '_') || kind.Trim().Length == 0)
            return false;
        var accepted = Accepted(kind.Trim(), answers);
        if (accepted.Count == 0 || !accepted.All(GapPlaces.CanAccept))
            remarks.Add(ForeignCodes.BrokenGap, place, $"{{{inside}}}");
        _gaps.Add(accepted.Count == 0 ? ["?"] : accepted);
        return true;
    }

    private IReadOnlyList<string> Accepted(string kind, string answers)
    {
        var isChoice = kind.StartsWith("MULTICHOICE", StringComparison.OrdinalIgnoreCase) || kind.Equals("MC", StringComparison.OrdinalIgnoreCase) || kind.StartsWith("MC_", StringComparison.OrdinalIgnoreCase) || kind.ToUpperInvariant() is "MCV" or "MCH" or "MCS" or "MCVS" or "MCHS";
        var isNumber = Numbers.Contains(kind);
        if (!isChoice && !isNumber && !Texts.Contains(kind))
            return [];
        if (kind.EndsWith('C') && Texts.Contains(kind) && kind.Length > 2)
            remarks.Add(ForeignCodes.LetterCase, place);
        var accepted = new List<string>();
        foreach (var answer in Pieces(answers))
        {
            if (answer.Text == "*" || (isNumber && answer.Text.Length == 0))
                continue;
            if (isChoice)
                _choices.Add(answer.Text);
            if (answer.HasFeedback)
                remarks.Add(ForeignCodes.AnswerFeedback, place, answer.Text);
            if (answer.Weight is > 0 and < 99.9m)
                remarks.Add(ForeignCodes.PartialCredit, place, answer.Text);
            if (answer.Weight >= 99.9m && answer.Text.Length > 0)
                accepted.AddRange(isNumber ? Spellings(answer.Text) : [answer.Text]);
        }
        return [.. accepted.Distinct()];
    }

    /// <summary>A number as it may be typed, without its tolerance.</summary>
    private IEnumerable<string> Spellings(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Decimals.Read(written[(colon + 1)..]) != 0)
            remarks.Add(ForeignCodes.NumberTolerance, place, written);
        var number = (colon < 0 ? written : written[..colon]).Trim();
        return number.Contains('.', StringComparison.Ordinal) ? [number.Replace('.', ','), number] : [number];
    }

    private static IEnumerable<Piece> Pieces(string answers)
    {
        foreach (var raw in SplitAt(answers, '~'))
        {
            var parts = SplitAt(raw, '#').ToList();
            var text = parts[0].TrimStart();
            var weight = 0m;
            if (text.StartsWith('='))
                (weight, text) = (100, text[1..]);
            else if (text.StartsWith('%') && text.IndexOf('%', 1) is > 1 and < 20 and var close && Decimals.Percent(text[1..close]) is { } percent)
                (weight, text) = (percent, text[(close + 1)..]);
            yield return new(FormattedText.Typed(Unescaped(WebUtility.HtmlDecode(text))), weight, parts.Count > 1 && parts[1].Trim().Length > 0);
        }
    }

    private static IEnumerable<string> SplitAt(string text, char sign)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == sign)
            {
                yield return text[start..at];
                start = at + 1;
            }
        }
        yield return text[Math.Min(start, text.Length)..];
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && Escapable.Contains(text[at + 1], StringComparison.Ordinal))
                at++;
            plain.Append(text[at]);
        }
        return plain.ToString();
    }

    private readonly record struct Piece(string Text, decimal Weight, bool HasFeedback);
}
