using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>A draft on its way to be published.</summary>
public sealed record PublishView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    /// <summary>What is published; null for a course that never was.</summary>
    public required PublishedCourse? Published { get; init; }
    /// <summary>Null where there is nothing to publish.</summary>
    public required DraftReading? Draft { get; init; }
    public required string? DraftBy { get; init; }
    public required DateTime? DraftAt { get; init; }
    public required string? PublishedBy { get; init; }
    public required CourseDifference? Difference { get; init; }
    public required PublishForecast? Forecast { get; init; }
    public required int SmallestGroup { get; init; }
    /// <summary>What was sent, or how the form begins.</summary>
    public required PublishInput Input { get; init; }
    public required PublishOutcome? Refused { get; init; }
    public required (string Field, string Key)? Problem { get; init; }
    public required DateOnly Today { get; init; }

    public int NextNumber => (Published?.Number ?? 0) + 1;
    /// <summary>What keeps the draft from being published.</summary>
    public required IReadOnlyList<FindingRow> Errors { get; init; }
    public bool IsUnchanged => Published is not null && Published.Course.Hash == Draft?.Publishable?.Hash;
    /// <summary>The draft was begun with another text than the one it would replace: publishing it takes back what has been published since.</summary>
    public bool IsBehind => Published is not null && Draft is { Draft.BegunFrom: { } from } && from != Published.VersionId;

    /// <summary>The changed texts that are judged: those that both versions have.</summary>
    public bool IsJudged(ChangedPart part) => Forecast?.Repeating.ContainsKey(part.Step) == true;

    public Headcount Repeating(ChangedPart part) => new(Forecast?.Repeating.GetValueOrDefault(part.Step) ?? 0, SmallestGroup);

    /// <summary>What nobody can see is no reason to read it again; anything else is, until a trainer says otherwise.</summary>
    public bool IsEditorial(ChangedPart part) => Input.EditorialSteps?.Contains(part.Step) ?? part.Part.IsInvisible;

    public static PublishView For(string courseId, PublishedCourse? published, DraftReading? draft, PublishForecast? forecast, Guid? publishedBy, IReadOnlyDictionary<Guid, string> names,
        int smallestGroup, PublishInput? input, PublishOutcome? refused, FindingWords words, CurrentPerson person)
    {
        input ??= new();
        // Whoever sends the form again does so with what this page shows.
        (input.Revision, input.Replaces) = (draft?.Draft.Revision ?? Guid.Empty, published?.VersionId);
        return new()
        {
            CourseId = courseId,
            CourseTitle = (draft?.Course ?? published?.Course)?.In(person.Language).ShortTitle ?? courseId,
            Published = published,
            Draft = draft,
            DraftBy = (draft?.Draft.ChangedBy ?? draft?.Draft.BegunBy) is { } writer ? names.GetValueOrDefault(writer) : null,
            DraftAt = draft is null ? null : person.Local(draft.Draft.ChangedAt ?? draft.Draft.BegunAt),
            PublishedBy = publishedBy is { } publisher ? names.GetValueOrDefault(publisher) : null,
            Difference = draft?.Publishable is { } newer ? CourseDifference.Between(published?.Course, newer) : null,
            Forecast = forecast,
            Errors = draft is null ? [] : FindingRow.For(courseId, draft.Findings.Where(finding => finding.Severity == Severity.Error), CourseOutline.Of(draft.Files), words),
            SmallestGroup = smallestGroup,
            Input = input,
            Refused = refused,
            Problem = input.ProblemOn(person.Now.Day),
            Today = person.Now.Day,
        };
    }
}
