using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Features.Reports;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks.Groups;

namespace UrbanKi.Academy.Tests.Data.Groups;

/// <summary>
/// Tries to find out single people from what HR is told, in towns made up at random where people come, move and leave. The attacker is given the most that anybody could have: who is in which group,
/// every figure for every unit, course, day and reader; and, in half of the towns, that nobody's completion changes from month to month, so that any difference must come from those who came or went.
/// </summary>
public sealed class GroupAttackTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static readonly string[] Paths = ["bauen/", "bauen/hof/", "bauen/tiefbau/", "soziales/", "soziales/kita/", "finanzen/"];
    private static readonly string[] Courses = ["recht", "prompts"];
    private static readonly DateOnly First = new(2026, 1, 5);
    private const int Months = 5;
    private const int Smallest = 5;

    private static IEnumerable<DateOnly> MonthEnds => Enumerable.Range(1, Months).Select(month => new DateOnly(2026, 1, 1).AddMonths(month).AddDays(-1));

    /// <summary>Fills a town; figures are told as the months pass.</summary>
    private async Task<TownOfGroups> TownAsync(int seed, bool nothingChanges)
    {
        var chance = new Random(seed);
        var town = new TownOfGroups(database, Smallest);
        await town.FoundAsync(Paths);
        var people = new List<Guid>();
        for (var i = 0; i < 45; i++) people.Add(await JoinAsync(First));
        foreach (var end in MonthEnds)
        {
            var day = end.AddDays(-chance.Next(3, 20));
            for (var i = chance.Next(4); i > 0; i--) people.Add(await JoinAsync(day));
            for (var i = chance.Next(3); i > 0; i--)
            {
                var leaving = people[chance.Next(people.Count)];
                people.Remove(leaving);
                await town.LeaveAsync(leaving, day);
            }
            for (var i = chance.Next(3); i > 0; i--) await town.MoveAsync(people[chance.Next(people.Count)], Paths[chance.Next(Paths.Length)], day.AddDays(1));
            if (!nothingChanges)
                foreach (var person in people.Where(_ => chance.Next(6) == 0)) await town.CompleteAsync(person, day.AddDays(2), Courses[chance.Next(Courses.Length)]);
            await town.TellGroupsAsync(end.AddDays(4));
        }
        return town;

        async Task<Guid> JoinAsync(DateOnly day)
        {
            var path = chance.Next(12) == 0 ? "" : Paths[chance.Next(Paths.Length)];
            var share = chance.Next(4);
            var person = await town.HireAsync(path, day, chance.Next(3) < share ? day : null, Courses[0]);
            await town.TellAsync(person, Courses[1], day, period => (period.AssignedOn, period.CompletedOn) = (day, chance.Next(3) < share ? day : null));
            return person;
        }
    }

    public static TheoryData<int, bool> Towns => [.. Enumerable.Range(1, 6).Select(seed => (seed, seed % 2 == 0))];

    /// <summary>Everything that HR can ask for: each reader, unit, course, day, status and period; each answer as the page shows it.</summary>
    [Theory, MemberData(nameof(Towns))]
    public async Task Whatever_hr_asks_for_and_compares_tells_nothing_of_anybody(int seed, bool nothingChanges)
    {
        var town = await TownAsync(seed, nothingChanges);
        var (members, ground) = (await town.MembersAsync(), new CompletionGround(await town.UnitsAsync(), [], [], [], new([])));
        var attack = new Attack();
        var shown = 0;
        foreach (var scope in Paths.Prepend(null))
            foreach (var day in MonthEnds.SelectMany(end => new[] { end.AddDays(-12), end, end.AddDays(9) }))
            {
                var told = await town.FiguresAsync(day, scope);
                foreach (var unit in Paths.Prepend(null))
                    foreach (var course in Courses.Prepend(null))
                        foreach (var (status, from) in new (string?, DateOnly?)[] { (null, null), (Status.Overdue, null), (null, day.AddDays(-5)) })
                        {
                            var filter = new CompletionFilter { ShowsPersons = false, Day = day, IsPast = true, UnitPath = unit, CourseIds = course is null ? null : [course], Status = status, From = from };
                            var view = GroupsView.For(new(new(), filter, ground, []), told, Smallest, false, "de");
                            var groups = GroupLine.Narrowed(told, filter).ToLookup(group => group.CourseId);
                            foreach (var section in view.Sections)
                            {
                                shown++;
                                var subject = nothingChanges ? section.CourseId : $"{section.CourseId} {view.MonthEnd}";
                                foreach (var (row, group) in section.Rows.Zip(groups[section.CourseId]))
                                {
                                    Assert.Equal((row.Band, row.FormedOn), (group.Band, group.FormedOn));
                                    var (least, most) = row.Band.CountsOf(group.Size);
                                    attack.Learn(subject, members[group.CohortId], least, most);
                                }
                                var together = groups[section.CourseId].SelectMany(group => members[group.CohortId]).ToList();
                                attack.Learn(subject, together, (section.Range.From * together.Count + 99) / 100, section.Range.To * together.Count / 100);
                            }
                        }
            }
        Assert.True(shown > 100 && attack.Facts > 5, $"Only {shown} answers and {attack.Facts} facts.");
        Assert.Empty(attack.Find(Smallest));
    }

    /// <summary>What the same attacker finds in the same towns if every unit is counted exactly, as the report does where people are shown anyway; even if units with too few people are left out.</summary>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(2, Smallest)]
    [InlineData(4, Smallest)]
    public async Task The_same_attack_finds_people_where_every_unit_is_counted_exactly(int seed, int leftOutBelow)
    {
        var town = await TownAsync(seed, nothingChanges: true);
        var attack = new Attack();
        foreach (var day in MonthEnds)
            foreach (var unit in Paths.Prepend(null))
                foreach (var course in Courses)
                {
                    var filter = new CompletionFilter { ShowsPersons = true, Day = day, IsPast = true, UnitPath = unit, CourseIds = [course] };
                    await using var db = town.Open();
                    var people = await PeopleAsync(town, day, unit);
                    var completed = (await db.SumsAsync(filter)).Sum(sum => sum.Completed);
                    if (people.Count >= leftOutBelow) attack.Learn(course, people, completed, completed);
                }
        Assert.NotEmpty(attack.Find(Smallest));
    }

    private static async Task<List<Guid>> PeopleAsync(TownOfGroups town, DateOnly day, string? unit)
    {
        await using var db = town.Open();
        return await (from detail in db.PersonDetails
                      where detail.ValidFrom <= day && (detail.ValidTo == null || detail.ValidTo > day)
                      from one in db.UnitDetails.Where(u => u.UnitId == detail.UnitId).DefaultIfEmpty()
                      where unit == null || one!.Path.StartsWith(unit)
                      select detail.PersonId).ToListAsync();
    }
}
