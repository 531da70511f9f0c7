namespace UrbanKi.Academy.Tests.Features.Walks;

/// <summary>HR walks over every page, file and report of the command line under each privacy profile, once where somebody has learned something and once where they have not.</summary>
public sealed class ProfileWalkTests(Walks walks) : IClassFixture<Walks>
{
    private static IEnumerable<string> Differences(Walk one, Walk other, string who)
    {
        var (first, second) = (one.Of(who), other.Of(who));
        Assert.True(first.Count > 50, $"Only {first.Count} answers.");
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        return first.Keys.Where(address => first[address] != second[address]).Order(StringComparer.Ordinal);
    }

    /// <summary>Where, and from which place on, so that a failure can be read.</summary>
    private static string Explained(Walk one, Walk other, string who, string address)
    {
        var (first, second) = (one.Of(who)[address].Said, other.Of(who)[address].Said);
        var from = Math.Max(0, first.Zip(second).TakeWhile(pair => pair.First == pair.Second).Count() - 60);
        return $"{address}: {Cut(first)} / {Cut(second)}";

        string Cut(string text) => text.Length <= from ? "" : text[from..Math.Min(text.Length, from + 200)];
    }

    private static void AreTheSame(Walk one, Walk other, string who)
    {
        var differing = Differences(one, other, who).Select(address => Explained(one, other, who, address)).ToList();
        Assert.True(differing.Count == 0, string.Join("\n\n", differing));
    }

    [Theory]
    [InlineData(Learned.Tried)]
    [InlineData(Learned.WithTrouble)]
    public async Task Where_nothing_is_shown_by_person_hr_finds_the_same_whether_somebody_has_learned_or_not(Learned learned) =>
        AreTheSame(await walks.TakeAsync(Learned.Nothing, Protection.Aggregates), await walks.TakeAsync(learned, Protection.Aggregates), Walk.Hr);

    [Fact]
    public async Task Where_status_and_date_are_shown_hr_finds_the_same_however_somebody_got_there() =>
        AreTheSame(await walks.TakeAsync(Learned.AtOnce, Protection.Completions), await walks.TakeAsync(Learned.WithTrouble, Protection.Completions), Walk.Hr);

    [Fact]
    public async Task After_a_loosening_hr_finds_the_same_whatever_was_learned_in_the_stricter_time() =>
        AreTheSame(await walks.TakeAsync(Learned.Nothing, Protection.Loosened), await walks.TakeAsync(Learned.WithTrouble, Protection.Loosened), Walk.Hr);

    [Fact]
    public async Task After_a_loosening_the_reports_say_that_they_leave_something_out()
    {
        var (loosened, before) = (await walks.TakeAsync(Learned.Nothing, Protection.Loosened), await walks.TakeAsync(Learned.Nothing, Protection.Completions));
        foreach (var address in new[] { "/reports/completions", "/reports/evidence" })
        {
            Assert.Contains("fehlt hier", loosened.Of(Walk.Hr)[address].Said, StringComparison.Ordinal);
            Assert.DoesNotContain("fehlt hier", before.Of(Walk.Hr)[address].Said, StringComparison.Ordinal);
        }
    }

    /// <summary>What the walks above find nothing of, they would find: where it may be seen, it is.</summary>
    [Fact]
    public async Task The_walk_sees_what_may_be_seen()
    {
        var differing = Differences(await walks.TakeAsync(Learned.Nothing, Protection.Completions), await walks.TakeAsync(Learned.AtOnce, Protection.Completions), Walk.Hr).ToList();
        foreach (var address in new[] { "/reports/completions", "/reports/completions.csv", "/reports/completions.xlsx", "/reports/evidence", "/reports/evidence.xlsx", "/systems", "/systems/{key}", "POST /assignments/new", $"{Walk.Verb} bericht.csv", $"{Walk.Verb} bericht.xlsx" })
            Assert.Contains(address, differing);
        Assert.Contains(differing, address => address.StartsWith("/people/{person", StringComparison.Ordinal));
        // Whoever has completed it needs no more time.
        Assert.Contains(differing, address => address.StartsWith("POST", StringComparison.Ordinal) && address.EndsWith("handler=allow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_shown_by_person_no_report_names_anybody()
    {
        var walk = await walks.TakeAsync(Learned.WithTrouble, Protection.Aggregates);
        // What was typed into a filter stands there again.
        foreach (var (address, (_, said)) in walk.Of(Walk.Hr).Where(answer => (answer.Key.StartsWith("/reports", StringComparison.Ordinal) || answer.Key.StartsWith(Walk.Verb, StringComparison.Ordinal)) && !answer.Key.Contains("?q=", StringComparison.Ordinal)))
            foreach (var secret in new[] { Walk.Zara.GivenName, Walk.Zara.Surname, Walk.PersonnelNumber, walk.Email })
                Assert.False(said.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{address} says {secret}.");
        // The same search finds her where she may be found.
        Assert.Contains(Walk.Zara.Surname, (await walks.TakeAsync(Learned.AtOnce, Protection.Completions)).Of(Walk.Hr)["/reports/completions"].Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_and_notes_are_nowhere_but_with_their_owner()
    {
        foreach (var protection in Enum.GetValues<Protection>())
        {
            var walk = await walks.TakeAsync(Learned.WithTrouble, protection);
            foreach (var ((who, address), (_, said)) in walk.Answers)
                foreach (var secret in new[] { Walk.Note, Walk.Typed })
                    Assert.False(said.Contains(secret, StringComparison.OrdinalIgnoreCase) && who != Walk.Trainer && who != Walk.OtherTrainer, $"{who} finds {secret} at {address}.");
        }
    }

    /// <summary>Everybody else: nothing of what she learned, under any profile.</summary>
    [Theory]
    [InlineData(Walk.Stranger)]
    [InlineData(Walk.Learner)]
    [InlineData(Walk.Trainer)]
    [InlineData(Walk.Administrator)]
    [InlineData(Walk.OtherHr)]
    [InlineData(Walk.OtherTrainer)]
    [InlineData(Walk.OtherAdministrator)]
    public async Task Whoever_is_not_hr_finds_the_same_whether_somebody_has_learned_or_not(string who) =>
        AreTheSame(await walks.TakeAsync(Learned.Nothing, Protection.Completions), await walks.TakeAsync(Learned.WithTrouble, Protection.Completions), who);
}
