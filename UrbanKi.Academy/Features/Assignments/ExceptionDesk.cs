using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Where a person is exempt for a time or given more time and attempts.</summary>
public sealed class ExceptionDesk(AcademyDbContext db, WriteGate gate, AssignmentDesk assignments, Library library, CurrentPerson person, PrivacyInForce privacy)
{
    /// <summary>What is asked of a person whom the reader may see; null else, and where a course is named that is not asked.</summary>
    public async Task<PersonExceptionsView?> FindAsync(Guid id, string? course, string? done, CancellationToken cancellation)
    {
        var today = person.Now.Day;
        var units = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation);
        if (await db.PeopleIn(person.HrScope(units)).FirstOrDefaultAsync(detail => detail.PersonId == id, cancellation) is not { } found) return null;
        var standings = await db.Standings.AsNoTracking().Where(standing => standing.PersonId == id && (standing.AssignedOn != null || standing.ExemptUntil != null)).ToListAsync(cancellation);
        var exemptions = (await db.Exemptions.AsNoTracking().Where(one => one.PersonId == id && (one.Until == null || one.Until >= today) && one.EndedOn == null).ToListAsync(cancellation)).ToLookup(one => one.CourseId);
        var allowances = (await db.Allowances.AsNoTracking().Where(one => one.PersonId == id).OrderBy(one => one.GrantedAt).ToListAsync(cancellation)).ToLookup(one => one.RoundId);
        var filter = new CompletionFilter { Day = today, IsPast = false, ShowsPersons = false }.Under(await privacy.HistoryAsync(cancellation), today);
        var visible = (await db.ShownByPerson(db.Standings.Where(standing => standing.PersonId == id).Select(StandingFacts.FromStanding), filter).Select(facts => facts.CourseId).ToListAsync(cancellation)).ToHashSet();
        var courses = standings.Where(standing => library.Current.Find(standing.CourseId) is not null).Where(standing => standing.IsHeld || exemptions.Contains(standing.CourseId))
            .Select(standing => new AskedCourse(standing.CourseId, library.Current.TitleOf(standing.CourseId, person.Language), visible.Contains(standing.CourseId) ? standing.DueOn : null,
                // Whether a round is finished must not show where HR is shown nothing by person: more time may be given to any, and counts for those that are open.
                standing is { IsHeld: true } && (standing.IsOpen || !visible.Contains(standing.CourseId)) ? standing.RoundId : null,
                exemptions[standing.CourseId].LastOrDefault(), [.. allowances[standing.RoundId]]))
            .OrderBy(one => one.Title, StringComparer.CurrentCulture).ToList();
        var chosen = courses.FirstOrDefault(one => one.CourseId == course);
        return course is not null && chosen is null ? null
            : new(id, found.FullName, units.FirstOrDefault(unit => unit.UnitId == found.UnitId)?.Name, courses, chosen, done, []);
    }

    /// <param name="until">The last day; null: without end.</param>
    public Task ExemptAsync(Guid id, string courseId, DateOnly? until, string reason, CancellationToken cancellation)
    {
        var (now, by) = (person.Now, person.Id);
        return gate.WriteAsync(db, async () =>
        {
            await EndExemptionsAsync(id, courseId, now, cancellation);
            db.Exemptions.Add(new() { OrganisationId = db.OrganisationId, PersonId = id, CourseId = courseId, From = now.Day, Until = until, Reason = reason, GrantedAt = now.At, GrantedBy = by });
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            // Whoever comes back is not late on the first day.
            if (until?.AddDays(Assignment.GraceDays) is { } grace && record.Standing is { IsOpen: true, IsHeld: true } standing && standing.DueOn < grace)
                Extend(record, grace, 0, reason, now, by);
            record.Exempt(library.Current.Find(courseId)!, until, now);
            db.Keep(record);
        }, cancellation);
    }

    public async Task EndAsync(Guid id, string courseId, CancellationToken cancellation)
    {
        var now = person.Now;
        await gate.WriteAsync(db, async () =>
        {
            await EndExemptionsAsync(id, courseId, now, cancellation);
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            record.EndExemption(now);
            db.Keep(record);
        }, cancellation);
        await assignments.FollowAsync([id]);
    }

    public Task AllowAsync(Guid id, string courseId, Guid roundId, DateOnly? dueOn, int attempts, string reason, CancellationToken cancellation)
    {
        var (now, by) = (person.Now, person.Id);
        return gate.WriteAsync(db, async () =>
        {
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            // The round may have been finished while the form was filled in; a new one starts without exceptions.
            if (record.Round?.Id != roundId || record.Standing is not { IsOpen: true, IsHeld: true }) return;
            Extend(record, dueOn, attempts, reason, now, by);
            db.Keep(record);
        }, cancellation);
    }

    private void Extend(CourseRecord record, DateOnly? dueOn, int attempts, string reason, Moment now, Guid by)
    {
        db.Allowances.Add(new()
        {
            OrganisationId = db.OrganisationId, PersonId = record.PersonId, CourseId = record.CourseId, RoundId = record.Round!.Id,
            ExtraAttempts = attempts, DueOn = dueOn, Reason = reason, GrantedAt = now.At, GrantedBy = by,
        });
        if (dueOn is not null) record.Assign(library.Current.Find(record.CourseId)!, null, dueOn, now);
    }

    private async Task EndExemptionsAsync(Guid id, string courseId, Moment now, CancellationToken cancellation)
    {
        foreach (var held in await db.Exemptions.Where(one => one.PersonId == id && one.CourseId == courseId && one.EndedOn == null && (one.Until == null || one.Until >= now.Day)).ToListAsync(cancellation))
            held.EndedOn = now.Day;
    }
}
