using System.Text.Json;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>
/// What a learner answered, independent of language and arrangement. The values are, by type of question:
/// the option's position in the source (single choice); the ticked positions, ascending (multiple choice); for each item the place
/// given to it, from 1, or nothing (ordering); for each left side the position of the chosen right side, or nothing (matching; of
/// right sides that read the same, the first); the text (short text, number, reflection); a text for each gap (gaps).
/// </summary>
public sealed record Response
{
    /// <summary>Nothing chosen, nothing written.</summary>
    public static readonly Response Empty = new([]);

    public Response(params IEnumerable<string> values) => Values = [.. values];

    public IReadOnlyList<string> Values { get; }

    /// <summary>Nothing chosen, nothing written. In a multiple choice that may be the right answer.</summary>
    public bool IsEmpty => Values.All(string.IsNullOrWhiteSpace);

    /// <summary>Makes a clean response of whatever a form sent, in the order of its fields; what makes no sense is dropped.</summary>
    public static Response Read(Question question, Arrangement arrangement, IReadOnlyList<string?>? posted) =>
        ResponseForm.Read(question, arrangement, posted ?? []);

    /// <summary>The way back: what the form's fields hold for this response, in their order; for choices, what is ticked.</summary>
    public IReadOnlyList<string> ToPosted(Question question, Arrangement arrangement) =>
        ResponseForm.Write(question, arrangement, this);

    /// <summary>
    /// Whether nothing is left open: something in every field, and in an ordering no place given twice.
    /// A multiple choice without a tick is complete, since none may be right.
    /// </summary>
    public bool IsComplete(Question question) => question switch
    {
        ChoiceQuestion { IsMultiple: true } => true,
        ChoiceQuestion => !IsEmpty,
        OrderingQuestion ordering => AllOf(ordering.Items.Count) && Values.Distinct().Count() == Values.Count,
        MatchingQuestion matching => AllOf(matching.Pairs.Count),
        GapsQuestion gaps => AllOf(gaps.Gaps.Count()),
        _ => !IsEmpty,
    };

    public string ToJson() => JsonSerializer.Serialize(Values);

    /// <summary>Empty if the text is no list of texts; never throws.</summary>
    public static Response FromJson(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return Empty;
        try
        {
            var values = JsonSerializer.Deserialize<string?[]>(json);
            return values is null ? Empty : new(values.Select(value => value ?? ""));
        }
        // The last two: halves of surrogate pairs, written out or escaped.
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            return Empty;
        }
    }

    public bool Equals(Response? other) => other is not null && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Values) hash.Add(value, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public override string ToString() => ToJson();

    /// <summary>The value at a position, or nothing; a stored response may be shorter than its question.</summary>
    internal string At(int index) => index >= 0 && index < Values.Count ? Values[index] : "";

    private bool AllOf(int count) => Values.Count == count && !Values.Any(string.IsNullOrWhiteSpace);
}
