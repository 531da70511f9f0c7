using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Questions;

/// <summary>A question before it is annulled: what that would do, in numbers of people that tell nothing of anybody.</summary>
public sealed record AnnulView
{
    public const int ReasonLimit = 300;

    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required string Language { get; init; }
    public required Question Question { get; init; }
    public required bool IsAnnulled { get; init; }
    /// <summary>False for the last scored question: a quiz has to ask something.</summary>
    public required bool CanBeAnnulled { get; init; }
    public required Headcount Asked { get; init; }
    public required Headcount Passing { get; init; }
    public required Headcount Completing { get; init; }
    /// <summary>What was typed as the reason; null before anything was sent.</summary>
    public required string? Reason { get; init; }
    /// <summary>The key of what is wrong with the reason; null where nothing is.</summary>
    public required string? Problem { get; init; }

    /// <summary>The reason without spaces around it; null if there is none, or if it is too long.</summary>
    public static string? Clean(string? reason) => reason?.ReplaceLineEndings(" ").Trim() is { Length: > 0 and <= ReasonLimit } text ? text : null;

    public static AnnulView For(Course course, Question question, IReadOnlySet<string> annulled, bool canBeAnnulled, AnnulmentForecast forecast, int smallestGroup, string? reason, string language) => new()
    {
        CourseId = course.Id,
        CourseTitle = course.In(language).ShortTitle,
        Language = course.In(language).Language,
        Question = question,
        IsAnnulled = annulled.Contains(question.Id),
        CanBeAnnulled = canBeAnnulled,
        Asked = new(forecast.Asked, smallestGroup),
        Passing = new(forecast.Passing, smallestGroup),
        Completing = new(forecast.Completing, smallestGroup),
        Reason = reason,
        Problem = reason is null || Clean(reason) is not null ? null : reason.Trim().Length == 0 ? "Annul_ReasonMissing" : "Annul_ReasonTooLong",
    };
}
