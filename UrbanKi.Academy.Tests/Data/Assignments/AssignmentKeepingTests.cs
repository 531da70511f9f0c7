using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Assignments;

public sealed class AssignmentKeepingTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>, IAsyncLifetime
{
    private const int Lena = 0, Karl = 1, Nora = 2;
    private readonly TownOfRecords town = new(database);

    public async ValueTask InitializeAsync() => await town.FoundAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyList<int>> AskedAsync()
    {
        var asked = (await town.StandingsAsync()).Where(standing => standing.IsHeld).Select(standing => standing.PersonId).ToHashSet();
        return [.. Enumerable.Range(0, 3).Where(index => asked.Contains(town.People[index].Id))];
    }

    [Fact]
    public async Task Everyone_means_everyone_and_a_second_walk_changes_nothing()
    {
        await town.AssignAsync();
        Assert.Equal([Lena, Karl, Nora], await AskedAsync());
        Assert.Equal(0, await town.KeepAsync());
    }

    [Fact]
    public async Task A_walk_that_had_to_wait_goes_by_what_is_asked_when_it_writes()
    {
        var assignment = await town.AssignAsync();
        await town.ChangeAsync(async db => (await db.Assignments.SingleAsync(one => one.Id == assignment.Id)).StartsOn = town.Now.Day.AddDays(1));
        Assert.Empty(await AskedAsync());
        // Out of step from here on, so that the walk has something to write.
        await using (var db = town.Open()) await db.Assignments.Where(one => one.Id == assignment.Id).ExecuteUpdateAsync(one => one.SetProperty(a => a.StartsOn, town.Now.Day));
        await town.KeepMeanwhileAsync(async db => (await db.Assignments.SingleAsync(one => one.Id == assignment.Id)).Withdraw(null, town.Now.Day));
        Assert.Empty(await AskedAsync());
        await using (var db = town.Open()) Assert.All(await db.Assignees.ToListAsync(), assignee => Assert.NotNull(assignee.Until));
    }

    [Fact]
    public async Task A_walk_that_writes_after_midnight_writes_into_the_new_day()
    {
        await using (var db = town.Open())
        {
            var assignment = new Assignment { OrganisationId = town.Id, CourseId = town.CourseId, StartsOn = town.Now.Day, MadeAt = town.Now.At };
            assignment.Targets.Add(town.Target(TargetKind.Everyone));
            db.Assignments.Add(assignment);
            await db.SaveChangesAsync();
        }
        var yesterday = town.Now.Day;
        await town.KeepMeanwhileAsync(_ => Task.CompletedTask, days: 1);
        await using var after = town.Open();
        Assert.All(await after.Assignees.ToListAsync(), assignee => Assert.Equal(yesterday.AddDays(1), assignee.Since));
        Assert.All(await after.LearningEvents.ToListAsync(), happened => Assert.Equal(yesterday.AddDays(1), happened.Day));
        Assert.Equal(3, await after.LearningEvents.CountAsync());
    }

    [Fact]
    public async Task One_organisation_that_cannot_be_kept_in_step_keeps_no_other_from_it()
    {
        var broken = new Organisation { Id = Guid.NewGuid(), Name = $"Kaputt {Guid.NewGuid()}" };
        await using (var db = database.Open(broken.Id))
        {
            db.Organisations.Add(broken);
            var endless = new Assignment { OrganisationId = broken.Id, CourseId = town.CourseId, StartsOn = town.Now.Day, DueDays = int.MaxValue, MadeAt = town.Now.At };
            endless.Targets.Add(new() { OrganisationId = broken.Id, Kind = TargetKind.Everyone });
            var somebody = new Person { OrganisationId = broken.Id };
            somebody.Change("Karla", "Kaputt", null, town.Now.Day);
            db.AddRange(endless, somebody);
            await db.SaveChangesAsync();
        }
        await using (var db = town.Open())
        {
            var assignment = new Assignment { OrganisationId = town.Id, CourseId = town.CourseId, StartsOn = town.Now.Day, MadeAt = town.Now.At };
            assignment.Targets.Add(town.Target(TargetKind.Everyone));
            db.Assignments.Add(assignment);
            await db.SaveChangesAsync();
        }
        var (told, failed) = await town.Keeping.KeepAllInStepAsync(() => town.Now, [broken.Id, town.Id]);
        Assert.Equal((3, broken.Id), (told, Assert.Single(failed).Key));
        Assert.Equal([Lena, Karl, Nora], await AskedAsync());
    }

    [Fact]
    public async Task New_people_are_read_for_a_whole_part_at_once()
    {
        await using (var db = town.Open())
        {
            var assignment = new Assignment { OrganisationId = town.Id, CourseId = town.CourseId, StartsOn = town.Now.Day, MadeAt = town.Now.At };
            assignment.Targets.Add(town.Target(TargetKind.Everyone));
            db.Assignments.Add(assignment);
            await db.SaveChangesAsync();
        }
        using var sql = await SqlListener.StartAsync(database.ConnectionString);
        await town.KeepAsync();
        Assert.Equal(2, sql.Statements.Count(command => command.Contains("FROM \"Assignees\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_leaves_and_comes_back_on_one_day_is_under_it_as_if_nothing_had_been()
    {
        await town.AssignAsync();
        await town.ChangeAsync(async db => (await town.LoadAsync(db, Karl)).Leave(town.Now.Day));
        await town.ChangeAsync(async db => (await town.LoadAsync(db, Karl)).Return(town.Units[0].Id, town.Now.Day));
        Assert.Equal([Lena, Karl, Nora], await AskedAsync());
        await using var db = town.Open();
        Assert.Null((await db.Assignees.SingleAsync(assignee => assignee.PersonId == town.People[Karl].Id)).Until);
    }

    [Fact]
    public async Task A_unit_means_its_sub_units_too()
    {
        await town.AssignAsync(null, town.Target(TargetKind.Unit, town.Units[0].Id));
        Assert.Equal([Lena, Karl], await AskedAsync());
    }

    [Fact]
    public async Task People_and_roles_can_be_named()
    {
        await town.ChangeAsync(db => { db.RoleGrants.Add(new() { OrganisationId = town.Id, PersonId = town.People[Nora].Id, Role = Role.Trainer }); return Task.CompletedTask; });
        await town.AssignAsync(null, town.Target(TargetKind.Person, town.People[Lena].Id), town.Target(TargetKind.Role, role: Role.Trainer));
        Assert.Equal([Lena, Nora], await AskedAsync());
    }

    [Fact]
    public async Task Whoever_moves_into_a_unit_comes_under_its_assignment_with_time_enough_and_whoever_leaves_it_is_asked_no_more()
    {
        await town.AssignAsync(null, town.Target(TargetKind.Unit, town.Units[0].Id));
        await town.PassAsync(20);
        await town.ChangeAsync(async db =>
        {
            (await town.LoadAsync(db, Nora)).Change("Nora", "Namenlos", town.Units[1].Id, town.Now.Day);
            (await town.LoadAsync(db, Karl)).Change("Karl", "Kollege", town.Units[2].Id, town.Now.Day);
        });
        Assert.Equal([Lena, Nora], await AskedAsync());
        var standings = (await town.StandingsAsync()).ToDictionary(standing => standing.PersonId);
        Assert.Equal(Teaching.Monday.AddDays(20 + Assignment.GraceDays), standings[town.People[Nora].Id].DueOn);
        Assert.Equal(Status.Withdrawn, await town.StatusAsync(Karl));
    }

    [Fact]
    public async Task A_unit_that_moves_takes_its_people_along()
    {
        await town.AssignAsync(null, town.Target(TargetKind.Unit, town.Units[0].Id));
        await town.PassAsync(1);
        await town.ChangeAsync(async db =>
        {
            var units = await db.Units.Include(unit => unit.Details).ToListAsync();
            units.Single(unit => unit.Key == "soziales").Change("Soziales", units.Single(unit => unit.Key == "bauen").Details.Single(), town.Now.Day);
        });
        Assert.Equal([Lena, Karl, Nora], await AskedAsync());
    }

    [Fact]
    public async Task Whoever_leaves_is_asked_no_more_and_whoever_returns_is_asked_anew()
    {
        await town.AssignAsync();
        await town.PassAsync(5);
        await town.ChangeAsync(async db => (await town.LoadAsync(db, Lena)).Leave(town.Now.Day));
        Assert.Equal([Karl, Nora], await AskedAsync());
        await town.PassAsync(100);
        await town.ChangeAsync(async db => (await town.LoadAsync(db, Lena)).Return(town.Units[0].Id, town.Now.Day));
        Assert.Equal([Lena, Karl, Nora], await AskedAsync());
        var lena = (await town.StandingsAsync()).Single(standing => standing.PersonId == town.People[Lena].Id);
        Assert.Equal((Status.Assigned, town.Now.Day.AddDays(Assignment.GraceDays)), (await town.StatusAsync(Lena), lena.DueOn));
    }

    [Fact]
    public async Task A_withdrawn_assignment_keeps_what_was_learned_and_asks_nobody()
    {
        var assignment = await town.AssignAsync();
        await town.FinishAsync(Lena);
        await town.PassAsync(3);
        await town.ChangeAsync(async db => (await db.Assignments.SingleAsync(one => one.Id == assignment.Id)).Withdraw("Versehen", town.Now.Day));
        Assert.Equal((Status.Completed, Status.Withdrawn), (await town.StatusAsync(Lena), await town.StatusAsync(Karl)));
        await using var db = town.Open();
        Assert.All(await db.Assignees.ToListAsync(), assignee => Assert.Equal(town.Now.Day, assignee.Until));
    }

    [Fact]
    public async Task One_of_two_assignments_that_ends_leaves_the_other()
    {
        var first = await town.AssignAsync();
        await town.AssignAsync(one => one.DueOn = town.Now.Day.AddDays(60), town.Target(TargetKind.Person, town.People[Lena].Id));
        await town.ChangeAsync(async db => (await db.Assignments.SingleAsync(one => one.Id == first.Id)).Withdraw(null, town.Now.Day));
        var standing = (await town.StandingsAsync()).Single(standing => standing.IsHeld);
        Assert.Equal((town.People[Lena].Id, town.Now.Day.AddDays(60)), (standing.PersonId, standing.DueOn));
    }

    [Fact]
    public async Task A_changed_date_reaches_everybody_who_is_under_it()
    {
        var assignment = await town.AssignAsync();
        await town.ChangeAsync(async db => (await db.Assignments.SingleAsync(one => one.Id == assignment.Id)).DueOn = town.Now.Day.AddDays(99));
        Assert.All(await town.StandingsAsync(), standing => Assert.Equal(town.Now.Day.AddDays(99), standing.DueOn));
    }

    [Fact]
    public async Task An_assignment_that_begins_later_asks_nobody_before()
    {
        await town.AssignAsync(one => one.StartsOn = town.Now.Day.AddDays(7));
        Assert.Empty(await AskedAsync());
        await town.PassAsync(7);
        Assert.Equal([Lena, Karl, Nora], await AskedAsync());
    }

    [Fact]
    public async Task A_repetition_comes_by_itself_as_a_new_round()
    {
        await town.AssignAsync(one => one.RepeatMonths = 6);
        await town.FinishAsync(Lena);
        await town.PassAsync(130);
        await using var db = town.Open();
        var rounds = await db.Rounds.Where(round => round.PersonId == town.People[Lena].Id).OrderBy(round => round.Number).ToListAsync();
        Assert.Equal([(1, (DateOnly?)Teaching.Monday), (2, null)], rounds.Select(round => (round.Number, round.CompletedOn)));
        Assert.Equal(Status.Expiring, await town.StatusAsync(Lena));
    }

    [Fact]
    public async Task A_newer_text_can_take_the_place_of_the_old_from_a_day_on()
    {
        await town.AssignAsync(null, town.Target(TargetKind.Person, town.People[Lena].Id));
        await town.FinishAsync(Lena);
        await town.FinishAsync(Karl);
        await town.PassAsync(1);
        await town.PublishAsync("eins zwei drei", countUntil: 60);
        Assert.Equal((Status.Expiring, Status.Completed), (await town.StatusAsync(Lena), await town.StatusAsync(Karl)));
        await town.PassAsync(61);
        // Nobody asked Karl: his completion no longer counts, and stays a completion. Lena was asked in time.
        Assert.Equal((Status.Overdue, Status.Superseded), (await town.StatusAsync(Lena), await town.StatusAsync(Karl)));
        await town.FinishAsync(Lena);
        Assert.Equal(Status.Completed, await town.StatusAsync(Lena));
    }

    [Fact]
    public async Task A_quiz_that_was_begun_before_the_assignment_keeps_its_round()
    {
        await town.LearnAsync(Lena, (record, course) => record.OpenRound(course, town.Now));
        await town.AssignAsync();
        await using var db = town.Open();
        Assert.Equal(1, (await db.Rounds.SingleAsync(round => round.PersonId == town.People[Lena].Id)).Number);
        Assert.Equal([Lena, Karl, Nora], await AskedAsync());
    }
}
