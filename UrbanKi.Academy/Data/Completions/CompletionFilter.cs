using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Completions;

/// <summary>What a completion report shows; null means everything.</summary>
public sealed record CompletionFilter
{
    /// <summary>Only these courses; null for all.</summary>
    public IReadOnlyList<string>? CourseIds { get; init; }
    /// <summary>Path of the unit whose people are shown, with its sub-units.</summary>
    public string? UnitPath { get; init; }
    /// <summary>Only people who belong to no unit.</summary>
    public bool HasNoUnit { get; init; }
    /// <summary>Only people who use this AI system on the day.</summary>
    public Guid? SystemId { get; init; }
    /// <summary>Path of the unit that the reader's right to see ends at; null for the whole organisation.</summary>
    public string? ScopePath { get; init; }
    /// <summary>Completed on this day or later.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Completed on this day or earlier.</summary>
    public DateOnly? To { get; init; }
    /// <summary>A key of <see cref="Learning.Status"/>.</summary>
    public string? Status { get; init; }
    /// <summary>Words that all occur in name or personnel number.</summary>
    public string? Search { get; init; }
    /// <summary>The day whose end the report shows; everything after it is left out.</summary>
    public required DateOnly Day { get; init; }
    /// <summary>Whether that day is past, so that the learning record has to be asked.</summary>
    public required bool IsPast { get; init; }
    /// <summary>The first instant after the day; null for none.</summary>
    public DateTime? End { get; init; }

    /// <summary>Whether anything is shown by person; if not, the query finds nothing, whoever asks. <see cref="Under"/> decides it.</summary>
    public required bool ShowsPersons { get; init; }
    /// <summary>Days on which nothing was shown by person: rounds that were under way on one of them stay hidden for ever.</summary>
    public IReadOnlyList<DaySpan> Closed { get; init; } = [];

    /// <summary>Whether rows are chosen by more than the figures are.</summary>
    public bool NarrowsRows => Status is not null || From is not null || To is not null;

    /// <summary>Whether only some of the organisation's people are asked for.</summary>
    public bool NarrowsPeople => ScopePath is not null || UnitPath is not null || HasNoUnit || SystemId is not null || Search is not null;

    /// <summary>The same, as far as the privacy profile allows it today.</summary>
    public CompletionFilter Under(PrivacyHistory privacy, DateOnly today) =>
        this with { ShowsPersons = privacy.On(today).ShowsPersons, Closed = [.. privacy.Closed.Where(span => span.From <= Day)] };
}
