using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Data.Reminders;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Features.Reminders;

/// <summary>Who would get what on a day, as far as this HR and the privacy profile see; written down like any look.</summary>
public sealed class ReminderForecast(AcademyDbContext db, CurrentPerson actor, Library library, PrivacyInForce privacy, AccessLog access)
{
    /// <summary>Null where nothing is shown by person.</summary>
    public async Task<IReadOnlyList<ReminderLine>?> OfAsync(ReminderPlan plan, DateOnly day, CancellationToken cancellation)
    {
        var units = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation);
        var scope = actor.HrScope(units);
        var filter = new CompletionFilter { Day = actor.Now.Day, IsPast = false, ScopePath = scope, ShowsPersons = false }.Under(await privacy.HistoryAsync(cancellation), actor.Now.Day);
        if (!filter.ShowsPersons) return null;
        var due = await db.RemindersDueAsync(plan, day, cancellation);
        var people = await db.Staff(scope).Here().AsNoTracking().Where(member => member.Person.Email != null)
            .Select(member => new { member.Person.Id, member.Detail.Surname, member.Detail.GivenName, Unit = member.Unit!.Name }).ToDictionaryAsync(member => member.Id, cancellation);
        var shown = (await db.ShownByPerson(db.Standings.Where(standing => standing.CompletedOn == null).Select(StandingFacts.FromStanding), filter)
            .Select(facts => new { facts.PersonId, facts.CourseId }).ToListAsync(cancellation)).Select(one => (one.PersonId, one.CourseId)).ToHashSet();
        IReadOnlyList<ReminderLine> lines = [.. due.Where(one => people.ContainsKey(one.PersonId) && shown.Contains((one.PersonId, one.CourseId)))
            .Select(one => (Person: people[one.PersonId], Due: one)).OrderBy(one => one.Person.Surname, StringComparer.CurrentCulture).ThenBy(one => one.Person.GivenName, StringComparer.CurrentCulture).ThenBy(one => one.Person.Id)
            .Select(one => new ReminderLine(one.Person.Id, $"{one.Person.Surname}, {one.Person.GivenName}", one.Person.Unit, library.Current.ShortTitleOf(one.Due.CourseId, actor.Language), ReminderStep.KindOf(one.Due.Step), one.Due.DueOn))];
        await access.NoteAsync(AccessKind.Reminders, filter, null, lines.Count, cancellation);
        return lines;
    }
}
