using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Where assignments are made, changed and withdrawn, and exceptions from them granted. What it writes is followed at once by the records of those concerned.</summary>
public sealed class AssignmentDesk(AcademyDbContext db, WriteGate gate, Following following, Library library, CurrentPerson person, PrivacyInForce privacy)
{
    /// <summary>Up to here their records are asked for by name; for more, those of everybody are summed up.</summary>
    private const int FewPeople = 1000;

    /// <param name="words">Personnel numbers and addresses that the form names.</param>
    /// <param name="ids">People that the assignment names.</param>
    public async Task<AssignmentChoices> ChoicesAsync(IReadOnlyCollection<string> words, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var snapshot = library.Current;
        var (language, today) = (person.Language, person.Now.Day);
        var units = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).OrderBy(unit => unit.Path).ToListAsync(cancellation);
        var scope = person.HrScope(units);
        var systems = await db.AiSystems.AsNoTracking().Include(system => system.Details.Where(detail => detail.ValidTo == null)).ToListAsync(cancellation);
        var people = await (
            from one in db.People.AsNoTracking().Where(one => one.LeftOn == null && (ids.Contains(one.Id) || words.Contains(one.PersonnelNumber!) || words.Contains(EF.Functions.Collate(one.Email!, "NOCASE"))))
            from detail in db.PersonDetails.Where(detail => detail.PersonId == one.Id && detail.ValidTo == null)
            from unit in db.UnitDetails.Where(unit => unit.UnitId == detail.UnitId && unit.ValidTo == null).DefaultIfEmpty()
            select new { one.Id, one.PersonnelNumber, one.Email, detail.GivenName, detail.Surname, Path = (string?)unit!.Path }).ToListAsync(cancellation);
        return new()
        {
            IsWhole = scope is null,
            Courses = [.. snapshot.Courses.Select(course => (course.Course.Id, course.Course.In(language).Title, course.Course.ValidMonths))],
            Paths = [.. snapshot.Shelf.Paths.Select(path => (path.Id, path.Titles.GetValueOrDefault(language) ?? path.Titles.Values.FirstOrDefault() ?? path.Id))],
            Units = [.. units.Where(unit => IsIn(scope, unit.Path)).Select(unit => new UnitChoice(unit.UnitId, unit.Name, unit.Depth))],
            Systems = [.. systems.Where(system => system.Details is [{ Facts: var facts }] && !facts.IsOutOfUseOn(today)).Select(system => (system.Id, system.Details[0].Facts.Name)).OrderBy(system => system.Name, StringComparer.CurrentCulture)],
            People = [.. people.Where(one => IsIn(scope, one.Path)).Select(one => new PersonChoice(one.Id, one.PersonnelNumber, one.Email, $"{one.Surname}, {one.GivenName}"))],
        };
    }

    /// <summary>Whom a draft would concern, and when.</summary>
    public async Task<AssignmentPreview> PreviewAsync(Assignment draft, CancellationToken cancellation)
    {
        var today = person.Now.Day;
        var units = await db.UnitPathsAsync(cancellation);
        var people = (await db.BelongingsAsync(null, today, cancellation)).Where(one => one.ComesUnder(draft, units.GetValueOrDefault)).Select(one => one.PersonId).ToHashSet();
        IReadOnlyList<string> courses = draft.CourseId is { } course ? [course] : library.Current.CoursesOfPath(draft.PathId!);
        var since = draft.StartsOn > today ? draft.StartsOn : today;
        var plan = new AssignmentPreview(people.Count, courses.Count, 0, since, draft.DueFor(since), Assignment.NextDue(draft.RepeatMonths, since), null);
        // Who has completed it can't be asked by naming them, where HR is shown nothing by person.
        var shown = new CompletionFilter { Day = today, IsPast = false, ShowsPersons = false }.Under(await privacy.HistoryAsync(cancellation), today);
        if (!shown.ShowsPersons) return plan;
        var visible = db.ShownByPerson(db.Standings.Select(StandingFacts.FromStanding), shown);
        var finished = db.Standings.Where(standing => courses.Contains(standing.CourseId) && standing.CompletedOn != null && (standing.ValidUntil == null || standing.ValidUntil >= today) && (standing.SupersededOn == null || standing.SupersededOn > today)
            && visible.Any(facts => facts.PersonId == standing.PersonId && facts.CourseId == standing.CourseId));
        if (people.Count <= FewPeople) finished = finished.Where(standing => people.Contains(standing.PersonId));
        var done = (await finished.GroupBy(standing => standing.PersonId).Select(all => new { all.Key, Courses = all.Count(), First = all.Min(standing => standing.CompletedOn!.Value) }).ToListAsync(cancellation)).Where(one => people.Contains(one.Key)).ToList();
        return plan with { Done = done.Count(one => one.Courses == courses.Count), FirstRepeat = done.Count == 0 ? null : Assignment.NextDue(draft.RepeatMonths, done.Min(one => one.First)) };
    }

    /// <param name="key">Of the new assignment. A form that is sent twice assigns once; one that was changed in between is another assignment.</param>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddAsync(AssignmentReading reading, Guid key, CancellationToken cancellation)
    {
        var (made, isKnown) = await gate.WriteAsync(db, async () =>
        {
            if (key != Guid.Empty && await db.Assignments.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().Include(one => one.Targets).FirstOrDefaultAsync(one => one.Id == key, cancellation) is { } known)
            {
                if (known.OrganisationId == db.OrganisationId && reading.IsSameAs(known)) return (known, true);
                key = Guid.Empty;
            }
            var made = reading.New(key == Guid.Empty ? Guid.CreateVersion7() : key, db.OrganisationId, person.Now.At, person.Id);
            db.Assignments.Add(made);
            return (made, false);
        }, cancellation);
        if (!isKnown) await following.FollowAsync(db.OrganisationId, null);
        return made.Id;
    }

    /// <summary>One that asks the same of the same people already, so that nobody assigns it again without knowing.</summary>
    public async Task<Guid?> FindSameAsync(AssignmentReading reading, CancellationToken cancellation) =>
        (await db.Assignments.AsNoTracking().Include(one => one.Targets).Where(one => one.CourseId == reading.CourseId && one.PathId == reading.PathId && one.WithdrawnOn == null).ToListAsync(cancellation)).FirstOrDefault(reading.IsSameAs)?.Id;

    /// <returns>False: somebody else has changed it since the window was opened.</returns>
    public async Task<bool> ChangeAsync(Guid id, AssignmentReading reading, int revision, CancellationToken cancellation)
    {
        var changed = await gate.WriteAsync(db, async () =>
        {
            var assignment = await db.Assignments.Include(one => one.Targets).FirstAsync(one => one.Id == id, cancellation);
            if (assignment.Revision != revision) return false;
            reading.CopyTo(assignment);
            assignment.Revision++;
            return true;
        }, cancellation);
        if (changed) await following.FollowAsync(db.OrganisationId, null);
        return changed;
    }

    public async Task WithdrawAsync(Guid id, string? why, CancellationToken cancellation)
    {
        var today = person.Now.Day;
        await gate.WriteAsync(db, async () =>
        {
            var assignment = await db.Assignments.FirstAsync(one => one.Id == id, cancellation);
            assignment.Withdraw(why, today);
            assignment.Revision++;
        }, cancellation);
        await following.FollowAsync(db.OrganisationId, null);
    }

    public static bool IsIn(string? scope, string? path) => scope is null || path?.StartsWith(scope, StringComparison.Ordinal) == true;
}

/// <summary>What an assignment would do, before it is made.</summary>
/// <param name="Done">People who have completed all of its courses already.</param>
/// <param name="Since">From when people are asked.</param>
/// <param name="DueOn">The last day for those who are asked then.</param>
/// <param name="NextDue">The last day of the repetition for whoever completes on the first day.</param>
/// <param name="FirstRepeat">The earliest repetition of those who have completed it.</param>
public sealed record AssignmentPreview(int People, int Courses, int Done, DateOnly Since, DateOnly? DueOn, DateOnly? NextDue, DateOnly? FirstRepeat);
