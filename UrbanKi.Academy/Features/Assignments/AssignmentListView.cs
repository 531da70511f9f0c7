namespace UrbanKi.Academy.Features.Assignments;

/// <param name="Lines">In force and planned ones by title, or the withdrawn ones, the latest first; those that fit the search.</param>
/// <param name="WithdrawnCount">How many there are, shown or not.</param>
/// <param name="Search">Words that the title or what it is for must contain; empty: all.</param>
public sealed record AssignmentListView(IReadOnlyList<AssignmentLine> Lines, bool ShowsWithdrawn, int WithdrawnCount, int CurrentCount, string Search)
{
    /// <summary>From here on a list is too long to read through.</summary>
    private const int Many = 8;

    public bool HasSearch => Search.Length > 0 || (ShowsWithdrawn ? WithdrawnCount : CurrentCount) > Many;

    public static AssignmentListView For(IReadOnlyList<AssignmentLine> all, bool withdrawn, string? search = null)
    {
        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (gone, current) = (all.Where(line => line.State == AssignmentState.Withdrawn).ToList(), all.Where(line => line.State != AssignmentState.Withdrawn).ToList());
        var shown = withdrawn
            ? gone.OrderByDescending(line => line.WithdrawnOn)
            : current.OrderBy(line => line.Title, StringComparer.CurrentCulture).ThenBy(line => line.StartsOn);
        return new([.. shown.Where(line => words.All(word => Fits(line, word)))], withdrawn, gone.Count, current.Count, string.Join(' ', words));
    }

    private static bool Fits(AssignmentLine line, string word) =>
        line.Title.Contains(word, StringComparison.CurrentCultureIgnoreCase) || line.Targets.Any(target => target.Name?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true);
}
