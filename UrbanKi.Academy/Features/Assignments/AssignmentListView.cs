namespace UrbanKi.Academy.Features.Assignments;

/// <param name="Lines">In force and planned ones by title, or the withdrawn ones, the latest first.</param>
/// <param name="WithdrawnCount">How many there are, shown or not.</param>
public sealed record AssignmentListView(IReadOnlyList<AssignmentLine> Lines, bool ShowsWithdrawn, int WithdrawnCount, int CurrentCount)
{
    public static AssignmentListView For(IReadOnlyList<AssignmentLine> all, bool withdrawn)
    {
        var (gone, current) = (all.Where(line => line.State == AssignmentState.Withdrawn).ToList(), all.Where(line => line.State != AssignmentState.Withdrawn).ToList());
        return new(withdrawn ? [.. gone.OrderByDescending(line => line.WithdrawnOn)] : [.. current.OrderBy(line => line.Title, StringComparer.CurrentCulture).ThenBy(line => line.StartsOn)], withdrawn, gone.Count, current.Count);
    }
}
