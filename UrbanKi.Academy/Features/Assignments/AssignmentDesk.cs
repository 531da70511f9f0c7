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
public sealed class AssignmentDesk(AcademyDbContext db, WriteGate gate, AssignmentKeeping keeping, Library library, CurrentPerson person, PrivacyInForce privacy, ILogger<AssignmentDesk> log)
{
    /// <summary>How long a reader waits for the records; more people than that are followed in the background.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

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
        var standings = await db.Standings.AsNoTracking().Where(standing => courses.Contains(standing.CourseId) && standing.CompletedOn != null && visible.Any(facts => facts.PersonId == standing.PersonId && facts.CourseId == standing.CourseId)).ToListAsync(cancellation);
        var done = standings.Where(standing => people.Contains(standing.PersonId) && !standing.HasRunOutBy(today)).ToList();
        return plan with
        {
            Done = done.GroupBy(standing => standing.PersonId).Count(all => all.Count() == courses.Count),
            FirstRepeat = done.Select(standing => Assignment.NextDue(draft.RepeatMonths, standing.CompletedOn!.Value)).Min(),
        };
    }

    public async Task<Assignment> AddAsync(AssignmentReading reading, CancellationToken cancellation)
    {
        var made = reading.New(db.OrganisationId, person.Now.At, person.Id);
        await gate.WriteAsync(db, () => { db.Assignments.Add(made); return Task.CompletedTask; }, cancellation);
        await FollowAsync();
        return made;
    }

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
        if (changed) await FollowAsync();
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
        await FollowAsync();
    }

    /// <summary>The records of people follow; a reader waits for a few and sees the rest happen.</summary>
    /// <param name="people">Null for everybody.</param>
    public async Task FollowAsync(IReadOnlyCollection<Guid>? people = null)
    {
        // Not the request's: whoever closes the window does not stop it. A stop of the program does, and its next start goes on.
        var following = keeping.KeepInStepAsync(db.OrganisationId, people, person.Now);
        if (await Task.WhenAny(following, Task.Delay(Patience)) == following) await following;
        else
            _ = following.ContinueWith(failed => log.LogError(failed.Exception, "Assignments could not be brought in step; the next day's or start's walk tries again"),
                CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
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
