using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>Which questions of the pool an attempt asks, and in which order.</summary>
public static class QuizDraw
{
    /// <summary>
    /// Ids without repetition, the same for ever for the same seed and pool, in whatever order or language the pool is written.
    /// As many as asked for or as there are; all for a <paramref name="draw"/> of 0 or less.
    /// </summary>
    public static IReadOnlyList<string> Pick(IReadOnlyList<Question> pool, int draw, ulong seed)
    {
        var ids = pool.Select(question => question.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var count = draw <= 0 ? ids.Length : Math.Min(draw, ids.Length);
        // No question has this id: ids hold no space.
        return [.. Shuffle.Of(ids.Length, seed, "quiz draw").Take(count).Select(index => ids[index])];
    }
}
