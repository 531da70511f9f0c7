using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Home;

public sealed record HomeView(DayPart Greeting, DateOnly Today, ContinueCard? Continue, IReadOnlyList<DueRow> Due, IReadOnlyList<DoneRow> Done, IReadOnlyList<OfferRow> Offers, ChangePage? Change)
{
    /// <summary>How many days ahead a due date is shown as near.</summary>
    private const int SoonDays = 14;
    /// <summary>More is in the catalogue.</summary>
    private const int MostOffers = 4;

    public static HomeView For(LibrarySnapshot library, IReadOnlyList<Standing> standings, string language, DateOnly today, int hour)
    {
        var known = standings.ToDictionary(s => s.CourseId);
        var open = library.Courses
            .Select(published => (published.Course, Edition: published.Course.In(language), Steps: new CourseSteps(published.Course, known.GetValueOrDefault(published.Course.Id), today)))
            .Where(course => !course.Steps.IsCompleted)
            .ToList();
        // A completion that ran out is due again, though nobody set a date.
        var ranOut = open.Where(c => known.GetValueOrDefault(c.Course.Id)?.HasRunOutBy(today) == true).Select(c => c.Course.Id).ToHashSet();
        var started = open
            .Where(c => c.Steps.Standing is not null || ranOut.Contains(c.Course.Id))
            // What somebody is exempt from is not due; what is no longer asked for stays only where it was begun.
            .Where(c => !IsExempt(c.Course.Id) && (c.Steps.Standing?.WithdrawnOn is null || c.Steps.IsBegun))
            .OrderBy(c => DueOn(c.Steps.Standing) ?? DateOnly.MaxValue)
            .ThenByDescending(c => c.Steps.IsBegun)
            .ToList();
        var first = started.Count > 0 ? started[0] : open.FirstOrDefault(c => !IsExempt(c.Course.Id));

        return new(
            hour < 11 ? DayPart.Morning : hour < 18 ? DayPart.Day : DayPart.Evening,
            today,
            first.Course is null ? null : ContinueCard.For(first.Course, first.Edition, first.Steps),
            [.. started.Select(c => new DueRow(
                c.Course.Id, c.Edition.Title,
                c.Steps.LessonCount - c.Steps.LessonsDone, c.Steps.LessonCount, c.Course.HasQuiz && !c.Steps.IsQuizPassed,
                c.Steps.MinutesLeft(c.Edition), c.Steps.IsBegun, DueOn(c.Steps.Standing),
                ranOut.Contains(c.Course.Id) ? known[c.Course.Id].ValidUntil : null,
                c.Steps.Standing is { IsHeld: true, EarlierCompletedOn: { } earlier } ? earlier : null,
                DueOn(c.Steps.Standing) is not { } due ? Urgency.None : due < today ? Urgency.Past : due <= today.AddDays(SoonDays) ? Urgency.Near : Urgency.Later))],
            [.. standings.Where(s => s.CompletedOn is not null && !s.HasRunOutBy(today)).OrderByDescending(s => s.CompletedOn)
                .Select(s => new DoneRow(s.CourseId, library.TitleOf(s.CourseId, language), s.CompletedOn!.Value, s.ValidUntil, s.CertificateNumber))],
            [.. open.Where(c => c.Steps.Standing is null && !ranOut.Contains(c.Course.Id) && c.Course.Id != first.Course?.Id)
                .Take(MostOffers).Select(c => new OfferRow(c.Course.Id, c.Edition.Title, c.Steps.LessonCount, c.Edition.Minutes))],
            library.Shelf.Changes.Values.Select(languages => languages.GetValueOrDefault(language) ?? languages.Values.First())
                .Where(page => page.From >= today).OrderBy(page => page.From).FirstOrDefault());

        bool IsExempt(string courseId) => known.GetValueOrDefault(courseId)?.IsExemptOn(today) == true;
        static DateOnly? DueOn(Standing? standing) => standing is { IsHeld: true } ? standing.DueOn : null;
    }
}

public enum DayPart { Morning, Day, Evening }

public enum Urgency { None, Later, Near, Past }

/// <summary>The one thing to do next.</summary>
/// <param name="LessonNumber">Null where the quiz comes next.</param>
public sealed record ContinueCard(string CourseId, string CourseTitle, string StepTitle, string Address, int? LessonNumber, int Minutes, CourseSteps Steps)
{
    public static ContinueCard? For(Course course, CourseEdition edition, CourseSteps steps)
    {
        if (steps.Next is not { } next) return null;
        var lesson = edition.Lesson(next);
        return new(course.Id, edition.Title, lesson?.Title ?? edition.Quiz?.Title ?? edition.Title, $"/courses/{course.Id}/{next}",
            lesson?.Number, lesson?.Minutes ?? edition.Quiz?.Draw ?? 0, steps);
    }
}

/// <param name="RepeatsOf">The day of the completion that is repeated; null for the first time.</param>
public sealed record DueRow(string CourseId, string Title, int LessonsLeft, int LessonCount, bool IsQuizLeft, int MinutesLeft, bool IsBegun, DateOnly? DueOn, DateOnly? RanOutOn, DateOnly? RepeatsOf, Urgency Urgency);

public sealed record DoneRow(string CourseId, string Title, DateOnly CompletedOn, DateOnly? ValidUntil, string? CertificateNumber);

public sealed record OfferRow(string CourseId, string Title, int LessonCount, int Minutes);
