using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Systems;

/// <summary>
/// The queries of the dossier on AI systems: the same for page and workbook, a fixed number of them, never one by row. Everything in them is dated, and nothing is written for a
/// day that is over, so that the dossier for a past day stays what it was. They read completions from the learning record; attempts and answers are out of reach.
/// </summary>
public static class EvidenceQuery
{
    /// <summary>The systems that the register knew on that day, by name.</summary>
    public static IQueryable<SystemLine> Systems(this AcademyDbContext db, EvidenceFilter filter)
    {
        var day = filter.Day;
        var systems =
            from detail in db.SystemDetails
            where detail.ValidFrom <= day && (detail.ValidTo == null || detail.ValidTo > day)
            join system in db.AiSystems on detail.SystemId equals system.Id
            from unit in db.UnitDetails.Where(u => u.UnitId == detail.Facts.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)).DefaultIfEmpty()
            from owner in db.PersonDetails.Where(p => p.PersonId == detail.Facts.OwnerId && p.ValidFrom <= day && (p.ValidTo == null || p.ValidTo > day)).DefaultIfEmpty()
            orderby EF.Functions.Collate(detail.Facts.Name, NameOrder.Collation), system.Key
            select new { system.Id, system.Key, detail.Facts, Unit = (string?)unit!.Name, GivenName = (string?)owner!.GivenName, Surname = (string?)owner!.Surname, Since = db.SystemDetails.Where(d => d.SystemId == system.Id).Min(d => d.ValidFrom) };
        if (filter.SystemId is { } id) systems = systems.Where(system => system.Id == id);
        return systems.Select(s => new SystemLine(s.Id, s.Key, s.Facts, s.Unit, s.Surname == null ? null : s.GivenName + " " + s.Surname, s.Since));
    }

    /// <summary>How many use each system, and how many of them have had a measure. Systems without users are left out.</summary>
    public static IQueryable<SystemCount> SystemCounts(this AcademyDbContext db, EvidenceFilter filter)
    {
        var (day, had) = (filter.Day, db.Had(filter));
        return
            from user in db.Users(filter)
            select new
            {
                user.SystemId,
                IsCovered = had.Any(h => h.SystemId == user.SystemId && h.PersonId == user.PersonId),
                IsCurrent = had.Any(h => h.SystemId == user.SystemId && h.PersonId == user.PersonId && !h.IsSuperseded && (h.ValidUntil == null || h.ValidUntil >= day)),
            } into told
            group told by told.SystemId into system
            select new SystemCount(system.Key, system.Count(), system.Count(u => u.IsCovered), system.Count(u => u.IsCovered && !u.IsCurrent));
    }

    /// <summary>Who uses which system, by unit or by name, on that day; by system.</summary>
    public static IQueryable<UseLine> Uses(this AcademyDbContext db, EvidenceFilter filter)
    {
        var day = filter.Day;
        var uses = db.SystemUses.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day));
        if (filter.SystemId is { } id) uses = uses.Where(use => use.SystemId == id);
        var lines =
            from use in uses
            from person in db.PersonDetails.Where(p => p.PersonId == use.PersonId && p.ValidFrom <= day && (p.ValidTo == null || p.ValidTo > day)).DefaultIfEmpty()
            join unit in db.UnitDetails.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)) on use.UnitId ?? person.UnitId equals unit.UnitId into units
            from unit in units.DefaultIfEmpty()
            // Whoever has left, and a unit that is no more, use nothing.
            where (use.PersonId != null && person != null) || (use.UnitId != null && unit != null)
            select new { Use = use, Person = person, Unit = unit };
        if (filter.UnitPath is { } path) lines = lines.Where(line => line.Unit!.Path.StartsWith(path) || (line.Person == null && path.StartsWith(line.Unit.Path)));
        if (filter.ScopePath is { } scope) lines = lines.Where(line => line.Unit!.Path.StartsWith(scope) || (line.Person == null && scope.StartsWith(line.Unit.Path)));
        return
            from line in lines
            orderby line.Use.SystemId, line.Use.PersonId != null, line.Unit!.Path, EF.Functions.Collate(line.Person!.Surname, NameOrder.Collation), EF.Functions.Collate(line.Person.GivenName, NameOrder.Collation), line.Use.Id
            select new UseLine(line.Use.Id, line.Use.SystemId, line.Unit!.Name, line.Person == null ? null : line.Person.GivenName + " " + line.Person.Surname, line.Use.Work, line.Use.ValidFrom);
    }

    /// <summary>The courses that count for each system on that day.</summary>
    public static IQueryable<SystemCourse> CountingCourses(this AcademyDbContext db, EvidenceFilter filter)
    {
        var day = filter.Day;
        var courses = db.SystemCourses.Where(c => c.ValidFrom <= day && (c.ValidTo == null || c.ValidTo > day));
        return filter.SystemId is { } id ? courses.Where(course => course.SystemId == id) : courses;
    }

    /// <summary>The courses that users of the systems completed, by the version that was taught.</summary>
    public static IQueryable<TakenLine> TakenCourses(this AcademyDbContext db, EvidenceFilter filter) =>
        from user in db.Users(filter)
        join had in db.Completed(filter) on new { user.SystemId, user.PersonId } equals new { had.SystemId, had.PersonId }
        group new { had.PersonId, had.On } by new { had.SystemId, had.CourseId, had.VersionId } into version
        orderby version.Key.SystemId, version.Key.CourseId, version.Key.VersionId
        select new TakenLine
        {
            SystemId = version.Key.SystemId,
            CourseId = version.Key.CourseId,
            VersionId = version.Key.VersionId,
            First = version.Min(h => h.On),
            Last = version.Max(h => h.On),
            People = version.Select(h => h.PersonId).Distinct().Count(),
        };

    /// <summary>The measures outside the courses, whether anybody has been entered for them or not.</summary>
    public static IQueryable<TakenLine> TakenMeasures(this AcademyDbContext db, EvidenceFilter filter)
    {
        var users = db.Users(filter);
        var attended = db.Attended(filter);
        var measures =
            from measure in db.Recorded(filter.Day)
            join about in db.MeasureSystems on measure.Id equals about.MeasureId
            select new { about.SystemId, Measure = measure };
        if (filter.SystemId is { } id) measures = measures.Where(measure => measure.SystemId == id);
        return
            from one in measures
            orderby one.SystemId, one.Measure.HeldOn, one.Measure.Id
            select new TakenLine
            {
                SystemId = one.SystemId,
                MeasureId = one.Measure.Id,
                Kind = one.Measure.Kind,
                Title = one.Measure.Title,
                Text = one.Measure.Text,
                Minutes = one.Measure.Minutes,
                First = one.Measure.HeldOn,
                Last = one.Measure.HeldOn,
                People = users.Count(user => user.SystemId == one.SystemId && attended.Any(a => a.MeasureId == one.Measure.Id && a.PersonId == user.PersonId)),
            };
    }

    /// <summary>Each person with each measure and its date; by system, unit, name and date.</summary>
    public static IQueryable<EvidenceLine> EvidenceLines(this AcademyDbContext db, EvidenceFilter filter)
    {
        var users = db.NamedUsers(filter);
        var courses =
            from user in users
            join had in db.Completed(filter) on new { user.SystemId, user.PersonId } equals new { had.SystemId, had.PersonId }
            select new { User = user, VersionId = (Guid?)had.VersionId, MeasureId = (Guid?)null, had.On, had.ValidUntil };
        var others =
            from user in users
            join about in db.MeasureSystems on user.SystemId equals about.SystemId
            join attendance in db.Attended(filter) on new { about.MeasureId, user.PersonId } equals new { attendance.MeasureId, attendance.PersonId }
            join measure in db.Recorded(filter.Day) on about.MeasureId equals measure.Id
            select new { User = user, VersionId = (Guid?)null, MeasureId = (Guid?)measure.Id, On = measure.HeldOn, ValidUntil = (DateOnly?)null };
        return
            from line in courses.Concat(others)
            from measure in db.Measures.Where(m => m.Id == line.MeasureId).DefaultIfEmpty()
            orderby EF.Functions.Collate(line.User.System, NameOrder.Collation), line.User.SystemKey, line.User.UnitPath, EF.Functions.Collate(line.User.Surname, NameOrder.Collation), EF.Functions.Collate(line.User.GivenName, NameOrder.Collation), line.User.PersonId, line.On, line.VersionId, line.MeasureId
            select new EvidenceLine
            {
                SystemId = line.User.SystemId,
                System = line.User.System,
                SystemKey = line.User.SystemKey,
                PersonnelNumber = line.User.PersonnelNumber,
                Surname = line.User.Surname,
                GivenName = line.User.GivenName,
                Unit = line.User.Unit,
                VersionId = line.VersionId,
                Kind = measure == null ? null : measure.Kind,
                Title = measure == null ? null : measure.Title,
                On = line.On,
                ValidUntil = line.ValidUntil,
            };
    }

    /// <summary>Users who have had no measure; by system, unit and name.</summary>
    public static IQueryable<GapLine> GapLines(this AcademyDbContext db, EvidenceFilter filter)
    {
        var had = db.Had(filter);
        return
            from user in db.NamedUsers(filter)
            where !had.Any(h => h.SystemId == user.SystemId && h.PersonId == user.PersonId)
            orderby EF.Functions.Collate(user.System, NameOrder.Collation), user.SystemKey, user.UnitPath, EF.Functions.Collate(user.Surname, NameOrder.Collation), EF.Functions.Collate(user.GivenName, NameOrder.Collation), user.PersonId
            select new GapLine(user.SystemId, user.System, user.SystemKey, user.PersonnelNumber, user.Surname, user.GivenName, user.Unit);
    }

    /// <summary>What the academy said about the law on that day, in a language.</summary>
    public static IQueryable<FactVersion> FactsOn(this AcademyDbContext db, DateOnly day, string language) =>
        db.FactVersions.Where(f => f.PublishedFrom <= day && (f.PublishedTo == null || f.PublishedTo > day)
            && (f.Language == language || (f.Language == "de" && !db.FactVersions.Any(own => own.FactId == f.FactId && own.Language == language && own.PublishedFrom <= day && (own.PublishedTo == null || own.PublishedTo > day)))))
            .OrderBy(f => f.FactId);

    /// <summary>Users of systems on the day who belong to the unit asked for, and to the reader's.</summary>
    private static IQueryable<SystemUser> Users(this AcademyDbContext db, EvidenceFilter filter)
    {
        var day = filter.Day;
        var users = db.SystemUsers(day);
        if (filter.SystemId is { } id) users = users.Where(user => user.SystemId == id);
        foreach (var path in new[] { filter.UnitPath, filter.ScopePath }.OfType<string>())
            users = users.Where(user => db.PersonDetails.Any(d => d.PersonId == user.PersonId && d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day)
                && db.UnitDetails.Any(u => u.UnitId == d.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day) && u.Path.StartsWith(path))));
        return users;
    }

    /// <summary>The same with names as they were on the day.</summary>
    private static IQueryable<NamedUser> NamedUsers(this AcademyDbContext db, EvidenceFilter filter)
    {
        var day = filter.Day;
        return
            from user in db.Users(filter)
            join system in db.AiSystems on user.SystemId equals system.Id
            from described in db.SystemDetails.Where(d => d.SystemId == user.SystemId && d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day))
            join person in db.People on user.PersonId equals person.Id
            from detail in db.PersonDetails.Where(d => d.PersonId == user.PersonId && d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day))
            from unit in db.UnitDetails.Where(u => u.UnitId == detail.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)).DefaultIfEmpty()
            select new NamedUser
            {
                SystemId = user.SystemId,
                System = described.Facts.Name,
                SystemKey = system.Key,
                PersonId = user.PersonId,
                // Today's stands with the person, an earlier one with the time it held.
                PersonnelNumber = detail.ValidTo == null ? person.PersonnelNumber : detail.PersonnelNumber,
                Surname = detail.Surname,
                GivenName = detail.GivenName,
                UnitPath = unit!.Path,
                Unit = unit.Name,
            };
    }

    /// <summary>Completions of courses that count for a system.</summary>
    private static IQueryable<CompletedCourse> Completed(this AcademyDbContext db, EvidenceFilter filter)
    {
        var day = filter.Day;
        var completed = db.LearningEvents.Where(e => e.Kind == LearningEventKind.Completed && e.Day <= day);
        foreach (var span in filter.Closed)
        {
            var (first, next) = (span.From, span.To ?? DateOnly.MaxValue);
            completed = completed.Where(e => !db.Rounds.Any(r => r.Id == e.RoundId && r.OpenedOn < next && (r.CompletedOn == null || r.CompletedOn >= first)));
        }
        return
            from counts in db.SystemCourses.Where(c => c.ValidFrom <= day && (c.ValidTo == null || c.ValidTo > day))
            join done in completed on counts.CourseId equals done.CourseId
            // As in a standing: a repetition may end it sooner, and so may a newer text in the place of what was taught.
            let cap = db.LearningEvents.Where(e => e.PersonId == done.PersonId && e.CourseId == done.CourseId && e.Kind == LearningEventKind.Assigned && e.RoundId != done.RoundId && e.Id > done.Id && e.Day <= day).Min(e => e.ValidUntil)
            select new CompletedCourse
            {
                SystemId = counts.SystemId,
                PersonId = done.PersonId,
                CourseId = done.CourseId,
                VersionId = done.VersionId,
                On = done.Day,
                ValidUntil = cap != null && (done.ValidUntil == null || done.ValidUntil > cap) ? cap : done.ValidUntil,
                IsSuperseded = db.LearningEvents.Any(e => e.RoundId == done.RoundId && e.Kind == LearningEventKind.Superseded && e.Id > done.Id && e.Day <= day),
            };
    }

    /// <summary>Measures that were on record at the end of the day.</summary>
    private static IQueryable<Measure> Recorded(this AcademyDbContext db, DateOnly day) =>
        db.Measures.Where(m => m.RecordedOn <= day && (m.WithdrawnOn == null || m.WithdrawnOn > day));

    private static IQueryable<Attendance> Attended(this AcademyDbContext db, EvidenceFilter filter)
    {
        var day = filter.Day;
        return db.Attendances.Where(a => a.RecordedOn <= day && (a.WithdrawnOn == null || a.WithdrawnOn > day)).Shown(filter.Closed);
    }

    /// <summary>Without those that were entered while nothing was shown by person.</summary>
    internal static IQueryable<Attendance> Shown(this IQueryable<Attendance> attendances, IReadOnlyList<DaySpan> closed)
    {
        foreach (var span in closed)
        {
            var (first, next) = (span.From, span.To ?? DateOnly.MaxValue);
            attendances = attendances.Where(a => a.RecordedOn < first || a.RecordedOn >= next);
        }
        return attendances;
    }

    /// <summary>Whatever counts as a measure for a person and system. What is no course does not run out.</summary>
    private static IQueryable<HadMeasure> Had(this AcademyDbContext db, EvidenceFilter filter) =>
        db.Completed(filter).Select(c => new HadMeasure { SystemId = c.SystemId, PersonId = c.PersonId, ValidUntil = c.ValidUntil, IsSuperseded = c.IsSuperseded })
            .Concat(
                from measure in db.Recorded(filter.Day)
                join about in db.MeasureSystems on measure.Id equals about.MeasureId
                join attendance in db.Attended(filter) on measure.Id equals attendance.MeasureId
                select new HadMeasure { SystemId = about.SystemId, PersonId = attendance.PersonId, ValidUntil = null, IsSuperseded = false });

    private sealed class CompletedCourse
    {
        public required Guid SystemId { get; init; }
        public required Guid PersonId { get; init; }
        public required string CourseId { get; init; }
        public required Guid VersionId { get; init; }
        public required DateOnly On { get; init; }
        public required DateOnly? ValidUntil { get; init; }
        public required bool IsSuperseded { get; init; }
    }

    private sealed class HadMeasure
    {
        public required Guid SystemId { get; init; }
        public required Guid PersonId { get; init; }
        public required DateOnly? ValidUntil { get; init; }
        public required bool IsSuperseded { get; init; }
    }

    private sealed class NamedUser
    {
        public required Guid SystemId { get; init; }
        public required string System { get; init; }
        public required string SystemKey { get; init; }
        public required Guid PersonId { get; init; }
        public required string? PersonnelNumber { get; init; }
        public required string Surname { get; init; }
        public required string GivenName { get; init; }
        public required string? UnitPath { get; init; }
        public required string? Unit { get; init; }
    }
}
