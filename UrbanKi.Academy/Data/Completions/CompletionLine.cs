using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data.Completions;

/// <summary>One person and course in the report: status and dates, never answers, points, attempts or time.</summary>
public sealed record CompletionLine(string? PersonnelNumber, string Surname, string GivenName, string? Email, string? Unit, StandingFacts Facts)
{
    public string CourseId => Facts.CourseId;

    public string StatusOn(DateOnly day) => Status.Of(Facts, day);
}
