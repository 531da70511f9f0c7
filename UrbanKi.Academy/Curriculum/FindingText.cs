using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace UrbanKi.Academy.Curriculum;

/// <summary>What a finding says: an English sentence with gaps, and what fills them. Kept apart, so that the same can be said in another language. Written as an interpolated string.</summary>
[InterpolatedStringHandler]
public sealed class FindingText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _template = new(literalLength);
    private readonly List<object> _arguments = new(formattedCount);

    /// <summary>The sentence with {0}, {1} … in its gaps.</summary>
    public string Template => _template.ToString();

    public static implicit operator FindingText(string sentence)
    {
        var text = new FindingText(sentence.Length, 0);
        text.AppendLiteral(sentence);
        return text;
    }

    public void AppendLiteral(string words) => _template.Append(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value, string? format = null)
    {
        _template.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Count}}}");
        // Words within words are translated, too.
        _arguments.Add(value switch
        {
            FindingText words => words,
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => (object?)value?.ToString() ?? "",
        });
    }

    /// <summary>In English, as it was written.</summary>
    public override string ToString() => Say(template => template);

    /// <summary>In another language.</summary>
    /// <param name="translate">Gives for each sentence with gaps the same in that language.</param>
    public string Say(Func<string, string> translate) =>
        string.Format(CultureInfo.InvariantCulture, translate(Template), [.. _arguments.Select(argument => argument is FindingText words ? words.Say(translate) : argument)]);

    public override bool Equals(object? obj) => obj is FindingText other && other.ToString() == ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
