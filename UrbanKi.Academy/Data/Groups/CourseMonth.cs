using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Groups;

/// <summary>One course at the end of one month: who has come new is gathered into groups, and each group's figure is told.</summary>
internal sealed class CourseMonth(AcademyDbContext db, Guid organisationId, string courseId, DateOnly month, PrivacyHistory privacy, DateOnly today)
{
    public async Task TellAsync(CancellationToken cancellation)
    {
        var here = await HereAsync(cancellation);
        // Ended groups count too: whoever was in one is in it for ever.
        var members = await db.CohortMembers.Where(member => member.CourseId == courseId).ToListAsync(cancellation);
        var cohorts = await db.Cohorts.Where(cohort => cohort.CourseId == courseId && cohort.EndedOn == null).ToListAsync(cancellation);
        await GatherAsync(here, members, cohorts, cancellation);

        var gone = await GoneAsync(cancellation);
        foreach (var member in members)
            if (here.GetValueOrDefault(member.PersonId) is { } one) member.Had = one.Has(month);
            // Whose record is gone stays counted as last month.
            else if (gone.GetValueOrDefault(member.PersonId) is { Until: { } until } left) member.Had = left.Has(until.AddDays(-1));

        var smallest = privacy.On(today).MinimumGroupSize;
        var byCohort = members.ToLookup(member => member.CohortId);
        foreach (var cohort in cohorts)
        {
            // Whoever has left or need not do it is known not to change any more: those who still can must be a group by themselves.
            if (byCohort[cohort.Id].Count(member => here.TryGetValue(member.PersonId, out var one) && !one.IsExemptOn(month)) < smallest)
            {
                cohort.EndedOn = month;
                continue;
            }
            var band = Band.Of(byCohort[cohort.Id].Count(member => member.Had), cohort.Size);
            db.CohortShares.Add(new() { OrganisationId = organisationId, CohortId = cohort.Id, MonthEnd = month, Step = band.Step, Steps = band.Steps });
        }
    }

    private async Task GatherAsync(Dictionary<Guid, Stand> here, List<CohortMember> members, List<Cohort> cohorts, CancellationToken cancellation)
    {
        var known = members.Select(member => member.PersonId).ToHashSet();
        // That a duty was taken back is left out: the record notes it for open rounds only, so it would tell who had completed.
        var waiting = here.Values.Where(one => one.AssignedOn is not null && !one.IsExemptOn(month) && !known.Contains(one.PersonId)).OrderBy(one => one.PersonId).ToList();
        if (waiting.Count == 0) return;
        // The highest number that has held since the first of them was asked.
        var smallest = privacy.LargestGroupSize(waiting.Min(one => one.AssignedOn!.Value), today);
        var units = await db.UnitDetails.Where(unit => unit.ValidFrom <= month && (unit.ValidTo == null || unit.ValidTo > month)).ToDictionaryAsync(unit => unit.Path, unit => unit.UnitId, cancellation);
        foreach (var group in Gathering.Of(waiting.Select(one => new Waiting(one.PersonId, one.UnitPath ?? "")), smallest))
        {
            var cohort = new Cohort
            {
                OrganisationId = organisationId, CourseId = courseId, UnitPath = group.UnitPath, UnitId = units.TryGetValue(group.UnitPath, out var unit) ? unit : null, FormedOn = month, Size = group.People.Count,
            };
            db.Cohorts.Add(cohort);
            cohorts.Add(cohort);
            foreach (var person in group.People)
            {
                var member = new CohortMember { OrganisationId = organisationId, CourseId = courseId, PersonId = person, CohortId = cohort.Id };
                db.CohortMembers.Add(member);
                members.Add(member);
            }
        }
    }

    /// <summary>Where those stood in the course who were here when the month ended.</summary>
    private Task<Dictionary<Guid, Stand>> HereAsync(CancellationToken cancellation) => (
        from p in db.StandingPeriods.Where(p => p.CourseId == courseId).HeldOn(month)
        from detail in db.PersonDetails.Where(d => d.PersonId == p.PersonId && d.ValidFrom <= month && (d.ValidTo == null || d.ValidTo > month))
        from unit in db.UnitDetails.Where(u => u.UnitId == detail.UnitId && u.ValidFrom <= month && (u.ValidTo == null || u.ValidTo > month)).DefaultIfEmpty()
        select new Stand
        {
            PersonId = p.PersonId, UnitPath = unit!.Path, Until = null,
            AssignedOn = p.AssignedOn, ExemptFrom = p.ExemptFrom, ExemptUntil = p.ExemptUntil, CompletedOn = p.CompletedOn, ValidUntil = p.ValidUntil, SupersededOn = p.SupersededOn,
        }).ToDictionaryAsync(one => one.PersonId, cancellation);

    /// <summary>Where those members stood on their last day who were no longer here.</summary>
    private Task<Dictionary<Guid, Stand>> GoneAsync(CancellationToken cancellation) => (
        from member in db.CohortMembers
        where member.CourseId == courseId && !db.PersonDetails.Any(d => d.PersonId == member.PersonId && d.ValidFrom <= month && (d.ValidTo == null || d.ValidTo > month))
        join last in db.PersonDetails.Where(d => d.ValidTo <= month).GroupBy(d => d.PersonId).Select(of => new { PersonId = of.Key, Until = of.Max(d => d.ValidTo) }) on member.PersonId equals last.PersonId
        join p in db.StandingPeriods on new { member.PersonId, member.CourseId } equals new { p.PersonId, p.CourseId }
        where p.ValidFrom < last.Until && (p.ValidTo == null || p.ValidTo >= last.Until)
        select new Stand
        {
            PersonId = p.PersonId, UnitPath = null, Until = last.Until,
            AssignedOn = p.AssignedOn, ExemptFrom = p.ExemptFrom, ExemptUntil = p.ExemptUntil, CompletedOn = p.CompletedOn, ValidUntil = p.ValidUntil, SupersededOn = p.SupersededOn,
        }).ToDictionaryAsync(one => one.PersonId, cancellation);

    private sealed class Stand
    {
        public required Guid PersonId { get; init; }
        public required string? UnitPath { get; init; }
        /// <summary>The first day on which they were no longer here.</summary>
        public required DateOnly? Until { get; init; }
        public required DateOnly? AssignedOn { get; init; }
        public required DateOnly? ExemptFrom { get; init; }
        public required DateOnly? ExemptUntil { get; init; }
        public required DateOnly? CompletedOn { get; init; }
        public required DateOnly? ValidUntil { get; init; }
        public required DateOnly? SupersededOn { get; init; }

        /// <summary>Whether they held a valid completion.</summary>
        public bool Has(DateOnly day) => CompletedOn is not null && (ValidUntil is null || ValidUntil >= day) && (SupersededOn is null || SupersededOn > day);

        public bool IsExemptOn(DateOnly day) => ExemptFrom <= day && ExemptUntil >= day;
    }
}
