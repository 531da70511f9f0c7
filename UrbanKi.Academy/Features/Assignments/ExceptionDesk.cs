using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Where a person is exempt for a time or given more time and attempts.</summary>
public sealed class ExceptionDesk(AcademyDbContext db, WriteGate gate, Following following, Library library, CurrentPerson person, PrivacyInForce privacy)
{
    /// <summary>What is asked of a person whom the reader may see; null else, and where a course is named that is not asked.</summary>
    public async Task<PersonExceptionsView?> FindAsync(Guid id, string? course, string? done, CancellationToken cancellation)
    {
        var today = person.Now.Day;
        var units = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation);
        if (await db.PeopleIn(person.HrScope(units)).FirstOrDefaultAsync(detail => detail.PersonId == id, cancellation) is not { } found) return null;
        var exemptions = (await db.Exemptions.AsNoTracking().Where(one => one.PersonId == id && (one.Until == null || one.Until >= today) && one.EndedOn == null).ToListAsync(cancellation)).ToLookup(one => one.CourseId);
        var allowances = (await db.Allowances.AsNoTracking().Where(one => one.PersonId == id).OrderBy(one => one.GrantedAt).ToListAsync(cancellation)).ToLookup(one => one.CourseId);
        // From the assignments, not from the record: that a finished course is taken back is told to nobody, so the record would say who has finished it.
        var holding = await db.Assignees.Where(one => one.PersonId == id && one.Until == null).Join(db.Assignments, one => one.AssignmentId, one => one.Id, (_, one) => new { one.CourseId, one.PathId }).ToListAsync(cancellation);
        var asked = holding.SelectMany(one => one.CourseId is { } taught ? [taught] : library.Current.CoursesOfPath(one.PathId!)).ToHashSet();
        var filter = new CompletionFilter { Day = today, IsPast = false, ShowsPersons = false }.Under(await privacy.HistoryAsync(cancellation), today);
        var visible = (await db.ShownByPerson(db.Standings.Where(standing => standing.PersonId == id).Select(StandingFacts.FromStanding), filter).Select(facts => facts.CourseId).ToListAsync(cancellation)).ToHashSet();
        var standings = await db.Standings.AsNoTracking().Where(standing => standing.PersonId == id).ToDictionaryAsync(standing => standing.CourseId, cancellation);
        var courses = asked.Union(exemptions.Select(one => one.Key)).Where(one => library.Current.Find(one) is not null)
            .Select(one => AskedCourse.For(one, library.Current.TitleOf(one, person.Language), asked.Contains(one), visible.Contains(one) ? standings[one] : null, exemptions[one].LastOrDefault(), allowances[one]))
            .OrderBy(one => one.Title, StringComparer.CurrentCulture).ToList();
        var chosen = courses.FirstOrDefault(one => one.CourseId == course);
        return course is not null && chosen is null ? null
            : new(id, found.FullName, units.FirstOrDefault(unit => unit.UnitId == found.UnitId)?.Name, courses, chosen, done, []);
    }

    /// <param name="key">Of the new exemption; sent twice, it is granted once.</param>
    /// <param name="until">The last day; null: without end.</param>
    public Task ExemptAsync(Guid id, string courseId, Guid key, DateOnly? until, string reason, CancellationToken cancellation)
    {
        var (now, by) = (person.Now, person.Id);
        return gate.WriteAsync(db, async () =>
        {
            if (await db.Exemptions.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AnyAsync(one => one.Id == key, cancellation)) return;
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            await EndExemptionsAsync(record, now, cancellation);
            db.Exemptions.Add(new() { Id = key, OrganisationId = db.OrganisationId, PersonId = id, CourseId = courseId, From = now.Day, Until = until, Reason = reason, GrantedAt = now.At, GrantedBy = by });
            if (until is { } last) GiveTimeAfter(record, key, last, reason, now);
            record.Exempt(library.Current.Find(courseId)!, until, now);
            db.Keep(record);
        }, cancellation);
    }

    public async Task EndAsync(Guid id, string courseId, CancellationToken cancellation)
    {
        var now = person.Now;
        await gate.WriteAsync(db, async () =>
        {
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            if (await EndExemptionsAsync(record, now, cancellation) is { } ended) GiveTimeAfter(record, ended.Id, now.Day, ended.Reason, now);
            record.EndExemption(now);
            db.Keep(record);
        }, cancellation);
        await following.FollowAsync(db.OrganisationId, [id]);
    }

    public Task<bool> IsAllowedAsync(Guid id, Guid key, CancellationToken cancellation) => db.Allowances.AnyAsync(one => one.Id == key && one.PersonId == id, cancellation);

    /// <param name="key">Of the new allowance; sent twice, it is granted once.</param>
    public Task AllowAsync(Guid id, string courseId, Guid key, DateOnly? dueOn, int attempts, string reason, CancellationToken cancellation)
    {
        var now = person.Now;
        return gate.WriteAsync(db, async () =>
        {
            if (await db.Allowances.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AnyAsync(one => one.Id == key, cancellation)) return;
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            // Just assigned, and not yet followed.
            if (record.Round is null) record.Assign(library.Current.Find(courseId)!, null, null, now);
            // Of a finished round, too, where it has no effect: what is stored must not say whether it is finished.
            Extend(record, key, null, dueOn, attempts, reason, now);
            db.Keep(record);
        }, cancellation);
    }

    /// <returns>False: there is no such allowance, or it was taken back already.</returns>
    public async Task<bool> TakeBackAsync(Guid id, string courseId, Guid allowanceId, CancellationToken cancellation)
    {
        var now = person.Now;
        var found = await gate.WriteAsync(db, async () =>
        {
            if (await db.Allowances.FirstOrDefaultAsync(one => one.Id == allowanceId && one.PersonId == id && one.CourseId == courseId && one.ExemptionId == null && one.TakenBackAt == null, cancellation) is not { } given) return false;
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            await TakeBackAsync(record, [given], now, cancellation);
            db.Keep(record);
            return true;
        }, cancellation);
        if (found) await following.FollowAsync(db.OrganisationId, [id]);
        return found;
    }

    /// <summary>Whoever comes back is not late on the first day.</summary>
    private void GiveTimeAfter(CourseRecord record, Guid exemptionId, DateOnly lastDay, string reason, Moment now)
    {
        var grace = lastDay.AddDays(Assignment.GraceDays);
        if (record.Standing is { IsOpen: true, IsHeld: true } standing && standing.DueOn < grace) Extend(record, Guid.CreateVersion7(), exemptionId, grace, 0, reason, now);
    }

    private void Extend(CourseRecord record, Guid key, Guid? exemptionId, DateOnly? dueOn, int attempts, string reason, Moment now)
    {
        db.Allowances.Add(new()
        {
            Id = key, OrganisationId = db.OrganisationId, PersonId = record.PersonId, CourseId = record.CourseId, RoundId = record.Round!.Id, ExemptionId = exemptionId,
            ExtraAttempts = attempts, DueOn = dueOn, Reason = reason, GrantedAt = now.At, GrantedBy = person.Id,
        });
        if (dueOn is { } later && record.Standing is { IsOpen: true, IsHeld: true } standing && !(standing.DueOn >= later)) record.Assign(library.Current.Find(record.CourseId)!, null, later, now);
    }

    /// <summary>The date is again what it was without them. A first round's is then put right by the walk, a repetition's nobody but the record knows.</summary>
    private async Task TakeBackAsync(CourseRecord record, IReadOnlyList<Allowance> given, Moment now, CancellationToken cancellation)
    {
        foreach (var one in given) (one.TakenBackAt, one.TakenBackBy) = (now.At, person.Id);
        if (record.Standing is not { IsOpen: true, IsHeld: true } standing || !given.Any(one => one.RoundId == standing.RoundId && one.DueOn == standing.DueOn)) return;
        var ids = given.Select(one => one.Id).ToList();
        var others = await db.Allowances.Where(one => one.RoundId == standing.RoundId && one.TakenBackAt == null && !ids.Contains(one.Id)).MaxAsync(one => one.DueOn, cancellation);
        var asked = await db.LearningEvents.Where(one => one.PersonId == record.PersonId && one.RoundId == standing.RoundId && one.Kind == LearningEventKind.Assigned && one.AssignmentId != null)
            .OrderByDescending(one => one.Id).Select(one => one.DueOn).FirstOrDefaultAsync(cancellation);
        record.Assign(library.Current.Find(record.CourseId)!, null, others > asked || asked is null ? others : asked, now);
    }

    /// <returns>The last of those that have ended; null for none.</returns>
    private async Task<Exemption?> EndExemptionsAsync(CourseRecord record, Moment now, CancellationToken cancellation)
    {
        var held = await db.Exemptions.Where(one => one.PersonId == record.PersonId && one.CourseId == record.CourseId && one.EndedOn == null && (one.Until == null || one.Until >= now.Day)).ToListAsync(cancellation);
        foreach (var one in held) one.EndedOn = now.Day;
        var ids = held.Select(one => (Guid?)one.Id).ToList();
        await TakeBackAsync(record, await db.Allowances.Where(one => ids.Contains(one.ExemptionId) && one.TakenBackAt == null).ToListAsync(cancellation), now, cancellation);
        return held.LastOrDefault();
    }
}
