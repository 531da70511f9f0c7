namespace UrbanKi.Academy.Data.Groups;

/// <summary>What is told of groups for a day: the figures of the last month that was over by then.</summary>
/// <param name="Months">All that can be asked for, the newest first.</param>
/// <param name="MonthEnd">The one that is shown; null where nothing is told for that day.</param>
public sealed record ToldFigures(IReadOnlyList<DateOnly> Months, DateOnly? MonthEnd, IReadOnlyList<ToldGroup> Groups);
