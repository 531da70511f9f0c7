using System.Globalization;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>Between a response and a form's fields. What comes in is hostile until it has been through here.</summary>
internal static class ResponseForm
{
    public const int LineLimit = 300;
    public const int PageLimit = 4000;

    public static Response Read(Question question, Arrangement arrangement, IReadOnlyList<string?> posted)
    {
        var values = question switch
        {
            ChoiceQuestion { IsMultiple: true } => Ticked(posted, arrangement).Order().Select(Number),
            ChoiceQuestion => Ticked(posted, arrangement).Take(1).Select(Number),
            OrderingQuestion ordering => ByItem(ordering.Items.Count, arrangement, place => Place(posted, place, ordering.Items.Count)),
            MatchingQuestion matching => matching.Pairs.Select((_, left) => RightSide(matching, arrangement, At(posted, left))),
            GapsQuestion gaps => gaps.Gaps.Select((_, gap) => Wording.Line(At(posted, gap), LineLimit)),
            ReflectionQuestion => [Wording.Page(At(posted, 0), PageLimit)],
            _ => [Wording.Line(At(posted, 0), LineLimit)],
        };
        var response = new Response(values);
        // Nothing answered is one value, whatever the number of fields.
        return response.IsEmpty ? Response.Empty : response;
    }

    public static IReadOnlyList<string> Write(Question question, Arrangement arrangement, Response response) => question switch
    {
        ChoiceQuestion => [.. response.Values.Select(value => PlaceToken(arrangement, value)).Where(token => token.Length > 0)],
        OrderingQuestion => [.. arrangement.Order.Select(response.At)],
        MatchingQuestion matching => [.. matching.Pairs.Select((_, left) => PlaceToken(arrangement, response.At(left)))],
        GapsQuestion gaps => [.. gaps.Gaps.Select((_, gap) => response.At(gap))],
        _ => [response.At(0)],
    };

    /// <summary>Of right sides that read the same, the first stands for all, so that a learner need not guess which is meant.</summary>
    public static int FirstAlike(MatchingQuestion matching, int right)
    {
        var text = matching.Pairs[right].RightText;
        for (var pair = 0; pair < right; pair++)
            if (Wording.Same(matching.Pairs[pair].RightText, text))
                return pair;
        return right;
    }

    /// <summary>A whole number without sign, as forms and stored responses carry it.</summary>
    public static int? Parse(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a form sends for a place: counted from 1.</summary>
    public static string Token(int place) => Number(place + 1);

    private static IEnumerable<int> Ticked(IReadOnlyList<string?> posted, Arrangement arrangement) =>
        posted.Select(token => Source(arrangement, token)).OfType<int>().Distinct();

    private static IEnumerable<string> ByItem(int count, Arrangement arrangement, Func<int, string> valueAt) =>
        Enumerable.Range(0, count).Select(item => arrangement.PlaceOf(item) is { } place ? valueAt(place) : "");

    private static string Place(IReadOnlyList<string?> posted, int field, int count) =>
        Parse(At(posted, field)) is { } given && given >= 1 && given <= count ? Number(given) : "";

    private static string RightSide(MatchingQuestion matching, Arrangement arrangement, string? token) =>
        Source(arrangement, token) is { } right && right < matching.Pairs.Count ? Number(FirstAlike(matching, right)) : "";

    private static int? Source(Arrangement arrangement, string? token) =>
        Parse(token) is { } number ? arrangement.SourceAt(number - 1) : null;

    private static string PlaceToken(Arrangement arrangement, string value) =>
        Parse(value) is { } source && arrangement.PlaceOf(source) is { } place ? Token(place) : "";

    private static string? At(IReadOnlyList<string?> posted, int index) => index < posted.Count ? posted[index] : null;
}
