using CsCheck;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace UrbanKi.Academy.Tests.Data.Assignments;

/// <summary>Whatever HR, people and trainers do, in whatever order, on a real database: what is kept is what the record says, and no report of a past day ever changes.</summary>
public sealed class HistoryProperties(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static readonly Gen<Step[]> AnyHistory = Gen.Select(Gen.Frequency(
        (3, Gen.Const(Kind.Assign)), (3, Gen.Const(Kind.AssignYearly)), (1, Gen.Const(Kind.WithdrawAssignment)), (1, Gen.Const(Kind.Redate)),
        (3, Gen.Const(Kind.Move)), (1, Gen.Const(Kind.MoveUnit)), (1, Gen.Const(Kind.Rename)), (2, Gen.Const(Kind.LeaveOrReturn)),
        (4, Gen.Const(Kind.Learn)), (6, Gen.Const(Kind.Finish)), (2, Gen.Const(Kind.Publish)), (2, Gen.Const(Kind.PublishOutdating)),
        (2, Gen.Const(Kind.Exempt)), (1, Gen.Const(Kind.EndExemption)), (1, Gen.Const(Kind.Allow)), (1, Gen.Const(Kind.Delete)), (2, Gen.Const(Kind.DeleteSteps))), Gen.Int[0, 2], Gen.Int[0, 5], Gen.OneOf(Gen.Const(0), Gen.Int[1, 20], Gen.Int[60, 400]),
        (kind, who, number, days) => new Step(kind, who, number, days)).Array[10, 26];

    [Fact]
    public async Task Evidence_stays_true()
    {
        var (completed, repeated, withdrawn, erased, thinned) = (0, 0, 0, 0, 0);
        await AnyHistory.SampleAsync(async history =>
        {
            var town = new TownOfRecords(database);
            await town.FoundAsync();
            var reports = new Dictionary<DateOnly, List<CompletionLine>>();
            var finished = new Dictionary<Guid, (DateOnly?, Guid)>();
            foreach (var step in history)
            {
                await TakeAsync(town, step);
                reports[town.Now.Day] = await LinesAsync(town, town.Now.Day, isPast: false);
                await using var db = town.Open();
                foreach (var round in await db.Rounds.AsNoTracking().Where(round => round.CompletedOn != null).ToListAsync())
                    if (!finished.TryAdd(round.Id, (round.CompletedOn, round.VersionId)))
                        Assert.Equal(finished[round.Id], (round.CompletedOn, round.VersionId));
                Assert.All(await town.StandingsAsync(), standing => Assert.InRange(standing.Progress.Percent, 0, 100));
                Assert.Equal(finished.Count, await db.Rounds.CountAsync(round => round.CompletedOn != null));
            }
            await using (var db = town.Open())
            {
                completed += finished.Count;
                repeated += await db.Rounds.CountAsync(round => round.Number > 1);
                withdrawn += await db.LearningEvents.CountAsync(e => e.Kind == LearningEventKind.Withdrawn);
                thinned += await db.Rounds.CountAsync(round => round.StepsDeletedOn != null);
            }
            // Every day that somebody looked at tells what it told then; of people who were deleted since, without saying who they are.
            var pseudonyms = await PseudonymsAsync(town);
            erased += pseudonyms.Count;
            foreach (var (day, lines) in reports)
            {
                var told = await LinesAsync(town, day, isPast: true);
                Assert.Equal(InOrder(lines.Select(line => pseudonyms.TryGetValue(line.Facts.PersonId, out var code) ? line with { GivenName = Pseudonym.GivenName, Surname = code, PersonnelNumber = null, Email = null } : line)), InOrder(told));
                if (pseudonyms.Count == 0) Assert.Equal(lines, told);
            }
        }, iter: 18, threads: 1);

        var (standings, putRight) = await StandingRebuild.RunAsync(database.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), database.Gate);
        Assert.Equal(0, putRight);
        Assert.True(standings > 12 && completed > 10 && repeated > 1 && withdrawn > 2 && erased > 2 && thinned > 2,
            $"The histories are too poor to tell: {standings} standings, {completed} completions, {repeated} repetitions, {withdrawn} withdrawals, {erased} people deleted, {thinned} rounds without their steps.");
    }

    private static List<CompletionLine> InOrder(IEnumerable<CompletionLine> lines) => [.. lines.OrderBy(line => line.Facts.PersonId).ThenBy(line => line.CourseId)];

    private static async Task<Dictionary<Guid, string>> PseudonymsAsync(TownOfRecords town)
    {
        await using var db = town.Open();
        return (await db.People.Include(person => person.Details).Where(person => person.ErasedOn != null).ToListAsync()).ToDictionary(person => person.Id, person => person.Details[0].Surname);
    }

    private static async Task<List<CompletionLine>> LinesAsync(TownOfRecords town, DateOnly day, bool isPast)
    {
        await using var db = town.Open();
        return await db.LinesAsync(new() { Day = day, IsPast = isPast, ShowsPersons = true }).ToListAsync();
    }

    private static async Task TakeAsync(TownOfRecords town, Step step)
    {
        await town.PassAsync(step.Days);
        var (now, person) = (town.Now, town.People[step.Who]);
        var target = step.Number switch { 0 => town.Target(TargetKind.Everyone), < 4 => town.Target(TargetKind.Unit, town.Units[step.Number - 1].Id), _ => town.Target(TargetKind.Person, person.Id) };
        switch (step.Kind)
        {
            case Kind.Assign: await town.AssignAsync(null, target); break;
            case Kind.AssignYearly: await town.AssignAsync(one => (one.DueOn, one.DueDays, one.RepeatMonths) = (null, 14, 1 + step.Number), target); break;
            case Kind.WithdrawAssignment: await town.ChangeAsync(async db => (await db.Assignments.OrderBy(one => one.MadeAt).FirstOrDefaultAsync(one => one.WithdrawnOn == null))?.Withdraw(null, now.Day)); break;
            case Kind.Redate: await town.ChangeAsync(async db => { if (await db.Assignments.OrderBy(one => one.MadeAt).FirstOrDefaultAsync() is { } one) (one.DueOn, one.DueDays) = (now.Day.AddDays(step.Number * 9), null); }); break;
            case Kind.Move: await town.ChangeAsync(async db => { if (await town.LoadAsync(db, step.Who) is { LeftOn: null } one) one.Change("Neu", $"Name {step.Number}", town.Units[step.Number % 3].Id, now.Day); }); break;
            case Kind.MoveUnit:
                await town.ChangeAsync(async db =>
                {
                    var units = await db.Units.Include(unit => unit.Details).ToListAsync();
                    var parent = step.Number % 2 == 0 ? null : units.Single(unit => unit.Key == "bauen").Details.Single(detail => detail.ValidTo is null);
                    units.Single(unit => unit.Key == "soziales").Change("Soziales", parent, now.Day);
                });
                break;
            case Kind.Rename: await town.ChangeAsync(async db => (await db.Units.Include(unit => unit.Details).SingleAsync(unit => unit.Key == "bauen")).Change($"Bauen {step.Number}", null, now.Day)); break;
            case Kind.LeaveOrReturn:
                await town.ChangeAsync(async db =>
                {
                    var one = await town.LoadAsync(db, step.Who);
                    if (one.LeftOn is null) one.Leave(now.Day);
                    else one.Return(town.Units[step.Number % 3].Id, now.Day);
                });
                break;
            case Kind.Learn: await town.LearnAsync(step.Who, (record, course) => record.MarkDone(course, course.Course.LessonIds[0], "de", now)); break;
            case Kind.Finish: await town.FinishAsync(step.Who); break;
            case Kind.Publish: await town.PublishAsync(step.Number % 2 == 0 ? "eins zwei" : "eins zwei drei", step.Number % 3 == 0 ? "eins" : null, step.Number % 3); break;
            case Kind.PublishOutdating: await town.PublishAsync("eins vier", "eins", step.Number, countUntil: step.Number * 10); break;
            case Kind.Exempt: await town.LearnAsync(step.Who, (record, course) => record.Exempt(course, step.Number == 0 ? null : now.Day.AddDays(step.Number * 20), now)); break;
            case Kind.EndExemption: await town.LearnAsync(step.Who, (record, _) => record.EndExemption(now)); break;
            case Kind.Allow:
                await town.ChangeAsync(async db =>
                {
                    if (await db.Standings.FirstOrDefaultAsync(standing => standing.PersonId == person.Id && standing.CompletedOn == null) is { } standing)
                        db.Allowances.Add(new() { OrganisationId = town.Id, PersonId = person.Id, CourseId = standing.CourseId, RoundId = standing.RoundId, DueOn = now.Day.AddDays(50), Reason = "Krankheit", GrantedAt = now.At });
                });
                break;
            case Kind.Delete:
                await town.ChangeAsync(async db => (await town.LoadAsync(db, step.Who)).Leave(now.Day));
                await town.DeleteAsync(RetentionClock.All.Except([RetentionClock.Log]).ToDictionary(clock => clock, _ => 0));
                break;
            case Kind.DeleteSteps: await town.DeleteAsync(new() { [RetentionClock.Proof] = 36500, [RetentionClock.Detail] = step.Number * 20 }); break;
        }
        await town.KeepAsync();
    }

    private enum Kind { Assign, AssignYearly, WithdrawAssignment, Redate, Move, MoveUnit, Rename, LeaveOrReturn, Learn, Finish, Publish, PublishOutdating, Exempt, EndExemption, Allow, Delete, DeleteSteps }

    private sealed record Step(Kind Kind, int Who, int Number, int Days);
}
