using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>What somebody found wrong in a lesson. Who they are is not kept, nor where from, nor on which day: a day and a lesson would often be enough to tell.</summary>
public sealed class MistakeReport : IBelongsToOrganisation
{
    public const int TextLimit = 1000;

    /// <summary>Random: the kind that grows with time would tell when.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid OrganisationId { get; init; }
    public required string CourseId { get; init; }
    /// <summary>A lesson's id, or <see cref="Standing.QuizStep"/>.</summary>
    public required string LessonId { get; init; }
    /// <summary>The version it was found in.</summary>
    public required int VersionNumber { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }
    /// <summary>When a trainer was done with it.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>What was typed, cleaned; null if nothing is left, or if it is too long.</summary>
    public static string? Clean(string? typed) => Wording.Page(typed, TextLimit + 1) is { Length: > 0 and <= TextLimit } text ? text : null;

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
