using System.Globalization;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>A kind of remark on a question from another program: its stable id, how grave it is, and its sentence, which names the remedy. The id is also the key of the sentence in other languages.</summary>
public sealed record ForeignCode(string Id, Severity Severity, string English)
{
    public string Say(IReadOnlyList<string> values) => string.Format(CultureInfo.InvariantCulture, English, [.. values]);
}
