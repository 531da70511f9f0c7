using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>What somebody says about a course that does not exist yet.</summary>
public sealed record NewCourseInput
{
    private const int LongestTitle = 160;

    [MaxLength(LongestTitle * 2)] public string? Title { get; init; }
    [MaxLength(LongestTitle * 2)] public string? EnglishTitle { get; init; }
    [MaxLength(LongestTitle * 2)] public string? Id { get; init; }
    public bool HasEnglish { get; init; }
    public bool HasQuiz { get; init; }

    /// <summary>The id as it was given, else made of the title.</summary>
    public string CourseId => Id?.Trim() is { Length: > 0 } given ? given : CourseShaping.IdOf(Title ?? "");

    /// <summary>By language, once nothing is wrong. No property: those are read before that is known.</summary>
    public IReadOnlyDictionary<string, string> TitlesByLanguage() => HasEnglish
        ? new Dictionary<string, string> { ["de"] = Title!.Trim(), ["en"] = EnglishTitle!.Trim() }
        : new Dictionary<string, string> { ["de"] = Title!.Trim() };

    /// <summary>What is wrong, at its field; nothing means that the course can be begun, unless its id is taken.</summary>
    public IEnumerable<FormProblem> Problems(IStringLocalizer<Texts> texts)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return new(nameof(Title), texts["Studio_TitleMissing"]);
        else if (Title.Trim().Length > LongestTitle) yield return new(nameof(Title), texts["Studio_TitleTooLong", LongestTitle]);
        if (HasEnglish && string.IsNullOrWhiteSpace(EnglishTitle)) yield return new(nameof(EnglishTitle), texts["Studio_EnglishTitleMissing"]);
        else if (HasEnglish && EnglishTitle!.Trim().Length > LongestTitle) yield return new(nameof(EnglishTitle), texts["Studio_TitleTooLong", LongestTitle]);
        if (!CourseShaping.IsCourseId(CourseId)) yield return new(nameof(Id), texts["Studio_NoId", CourseId.Length > 80 ? CourseId[..80] + "…" : CourseId]);
    }
}
