using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>
/// How the parts of one question are shown: the options of a choice, the items of an ordering, the right sides of a matching.
/// Forms speak of places in this arrangement only, so that nothing in the browser tells where the author wrote a part.
/// </summary>
public sealed class Arrangement
{
    private Arrangement(IReadOnlyList<int> order) => Order = order;

    /// <summary>For each place shown, counted from 0, the position at which the author wrote that part.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>Shuffled from the attempt's own seed, the same for ever and in every language.</summary>
    public static Arrangement For(Question question, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(question);
        var order = Shuffle.Of(PartsOf(question), seed, question.Id);
        // An ordering that is shown already in order would be no question: everything moves on by one.
        if (question is OrderingQuestion && order.Select((source, place) => source == place).All(same => same))
            order = [.. order.Skip(1), .. order.Take(1)];
        return new(order.AsReadOnly());
    }

    /// <summary>For practice: choices in the author's order; what would give the answer away is shuffled, always in the same way.</summary>
    public static Arrangement Plain(Question question) =>
        question is ChoiceQuestion ? Of([.. Enumerable.Range(0, PartsOf(question))]) : For(question, seed: 0);

    internal static Arrangement Of(params int[] order) => new(order.AsReadOnly());

    /// <summary>The author's position of what is shown at a place, or null if nothing is shown there.</summary>
    internal int? SourceAt(int place) => place >= 0 && place < Order.Count ? Order[place] : null;

    /// <summary>The place at which the author's part is shown, or null if it is not.</summary>
    internal int? PlaceOf(int source)
    {
        for (var place = 0; place < Order.Count; place++)
            if (Order[place] == source)
                return place;
        return null;
    }

    private static int PartsOf(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Count,
        OrderingQuestion ordering => ordering.Items.Count,
        MatchingQuestion matching => matching.Pairs.Count,
        _ => 0,
    };
}
