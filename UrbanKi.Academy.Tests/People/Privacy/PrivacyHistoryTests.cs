using CsCheck;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Tests.People.Privacy;

/// <summary>The privacy profile is code: stricter at once, looser only with a second person and after everybody was told, never backwards.</summary>
public sealed class PrivacyHistoryTests
{
    private const int Notice = 14;
    private static readonly Guid Town = Guid.NewGuid();
    private static readonly Guid Administrator = Guid.NewGuid();
    private static readonly Guid Council = Guid.NewGuid();
    private static readonly Guid Deputy = Guid.NewGuid();
    private static readonly Guid Outsider = Guid.NewGuid();
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static PrivacyProfile Strict(int size = 10, Guid? confirmer = null) => new(ProfileLevel.Aggregates, size, confirmer ?? Council, null);

    private static PrivacyProfile Open(int size = 10, Guid? confirmer = null) => new(ProfileLevel.Completions, size, confirmer, null);

    /// <summary>What was decided so far, and the clock.</summary>
    private sealed class Decided
    {
        /// <summary>A town whose operator once set a number, which was written down.</summary>
        public Decided(int firstLeast)
        {
            Least = firstLeast;
            Record();
            Least = PrivacyProfile.SmallestGroup;
        }

        private readonly List<PrivacyDecision> steps = [];

        public DateOnly Today { get; set; } = Monday;
        public HashSet<Guid> CanConfirm { get; } = [Council, Deputy, Outsider];
        public int Least { get; set; } = PrivacyProfile.SmallestGroup;
        public PrivacyHistory History => PrivacyHistory.Of(steps, Least);

        public void Record() => Keep((History.Record(Town, Today), null));

        public PrivacyRefusal? Propose(PrivacyProfile wanted, Guid? by = null) => Keep(History.Propose(Town, wanted, by ?? Administrator, null, Today, Notice, CanConfirm.Contains));

        public PrivacyRefusal? Confirm(Guid by) => Keep(History.Confirm(LastNumber, by, Today, Notice, CanConfirm.Contains));

        public PrivacyRefusal? Withdraw(Guid by, bool isAdministrator) => Keep(History.Withdraw(LastNumber, by, isAdministrator, null, Today));

        private int LastNumber => steps.Count == 0 ? 0 : steps.Max(step => step.Number);

        private PrivacyRefusal? Keep((PrivacyDecision? Step, PrivacyRefusal? Refusal) taken)
        {
            if (taken.Step is { } step)
                steps.Add(new()
                {
                    Id = steps.Count + 1, OrganisationId = step.OrganisationId, Number = step.Number, Kind = step.Kind, Level = step.Level, MinimumGroupSize = step.MinimumGroupSize,
                    ConfirmerId = step.ConfirmerId, DeputyId = step.DeputyId, DecidedBy = step.DecidedBy, DecidedOn = step.DecidedOn, InForceFrom = step.InForceFrom,
                });
            return taken.Refusal;
        }
    }

    [Fact]
    public void Without_a_decision_HR_sees_status_and_dates_and_the_setting_is_the_smallest_group()
    {
        var history = PrivacyHistory.Of([], 12);
        Assert.Equal(Open(12), history.On(Monday));
        Assert.Empty(history.Closed);
        Assert.Null(history.OpenOn(Monday));
    }

    [Fact]
    public void Stricter_holds_from_the_same_day()
    {
        var town = new Decided(10);
        Assert.Null(town.Propose(Strict()));
        Assert.Equal(Strict(), town.History.On(Monday));
        Assert.True(town.History.On(Monday.AddDays(-1)).ShowsPersons);
        Assert.Equal([new DaySpan(Monday, null)], town.History.Closed);
    }

    [Fact]
    public void Looser_waits_for_the_second_person_and_then_for_the_notice_period()
    {
        var town = new Decided(10);
        town.Propose(Strict());
        town.Today = Monday.AddDays(100);
        Assert.Null(town.Propose(Open(confirmer: Council)));
        Assert.True(town.History.OpenOn(town.Today)!.WaitsForConfirmation);
        town.Today = Monday.AddDays(400);
        Assert.Equal(Strict(), town.History.On(town.Today));
        Assert.Null(town.Confirm(Council));
        Assert.Equal(town.Today.AddDays(Notice), town.History.OpenOn(town.Today)!.InForceFrom);
        Assert.False(town.History.On(town.Today.AddDays(Notice - 1)).ShowsPersons);
        Assert.True(town.History.On(town.Today.AddDays(Notice)).ShowsPersons);
        Assert.Null(town.History.OpenOn(town.Today.AddDays(Notice)));
        // What was collected in between stays closed for ever.
        Assert.Equal([new DaySpan(Monday, town.Today.AddDays(Notice))], town.History.Closed);
    }

    [Fact]
    public void Nobody_agrees_to_their_own_proposal_and_only_who_is_named_agrees()
    {
        var town = new Decided(10);
        town.Propose(Strict());
        town.Propose(Open(confirmer: Council));
        Assert.Equal(PrivacyRefusal.OwnProposal, town.Confirm(Administrator));
        Assert.Equal(PrivacyRefusal.NotNamed, town.Confirm(Outsider));
        Assert.Equal(PrivacyRefusal.NotNamed, town.Withdraw(Outsider, isAdministrator: false));
        // Whoever became administrator or HR meanwhile wears two hats.
        town.CanConfirm.Remove(Council);
        Assert.Equal(PrivacyRefusal.NotNamed, town.Confirm(Council));
    }

    [Fact]
    public void A_smaller_group_is_looser_too_and_needs_the_same()
    {
        var town = new Decided(10);
        Assert.Equal(PrivacyRefusal.NameConfirmerFirst, town.Propose(Open(5)));
        town.Propose(Open(confirmer: Council));
        Assert.Null(town.Propose(Open(5, Council)));
        Assert.Equal(10, town.History.On(town.Today.AddDays(1000)).MinimumGroupSize);
        town.Confirm(Council);
        Assert.Equal((10, 5), (town.History.On(Monday.AddDays(Notice - 1)).MinimumGroupSize, town.History.On(Monday.AddDays(Notice)).MinimumGroupSize));
        Assert.Equal(10, town.History.LargestGroupSize(Monday, Monday.AddDays(100)));
        Assert.Equal(5, town.History.LargestGroupSize(Monday.AddDays(Notice), Monday.AddDays(100)));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-10)]
    [InlineData(1001)]
    public void No_group_is_smaller_than_five(int size) => Assert.Equal(PrivacyRefusal.GroupSize, new Decided(10).Propose(Open(size, Council)));

    [Fact]
    public void Who_closes_names_who_can_agree_to_open()
    {
        var town = new Decided(10);
        Assert.Equal(PrivacyRefusal.ConfirmerMissing, town.Propose(new(ProfileLevel.Aggregates, 10, null, null)));
        Assert.Equal(PrivacyRefusal.ConfirmerMissing, town.Propose(new(ProfileLevel.Completions, 10, null, Deputy)));
        Assert.Equal(PrivacyRefusal.ConfirmerTwice, town.Propose(new(ProfileLevel.Aggregates, 10, Council, Council)));
        Assert.Equal(PrivacyRefusal.ConfirmerNotEligible, town.Propose(Strict(confirmer: Administrator)));
        Assert.Equal(PrivacyRefusal.ConfirmerNotEligible, town.Propose(Strict(confirmer: Guid.NewGuid())));
        Assert.Equal(PrivacyRefusal.UnknownLevel, town.Propose(new("everything", 10, Council, null)));
        Assert.Equal(PrivacyRefusal.NothingChanges, town.Propose(Open()));
    }

    [Fact]
    public void Replacing_who_watches_needs_who_watches()
    {
        var town = new Decided(10);
        town.Propose(Strict());
        Assert.Null(town.Propose(Strict(confirmer: Outsider)));
        Assert.Equal(Council, town.History.On(Monday.AddDays(1000)).ConfirmerId);
        Assert.True(town.History.OpenOn(Monday)!.WaitsForConfirmation);
    }

    [Fact]
    public void When_all_who_watch_have_gone_others_may_be_named_with_notice_and_nothing_else()
    {
        var town = new Decided(10);
        town.Propose(Strict());
        town.CanConfirm.Remove(Council);
        Assert.Equal(PrivacyRefusal.ReplaceConfirmerFirst, town.Propose(Open(confirmer: Deputy)));
        Assert.Equal(PrivacyRefusal.ReplaceConfirmerFirst, town.Propose(Strict(9, Deputy)));
        Assert.Null(town.Propose(Strict(confirmer: Deputy)));
        Assert.Equal(Council, town.History.On(Monday.AddDays(Notice - 1)).ConfirmerId);
        Assert.Equal(Deputy, town.History.On(Monday.AddDays(Notice)).ConfirmerId);
    }

    [Fact]
    public void What_is_announced_can_be_stopped_by_either_alone_and_by_anything_stricter()
    {
        foreach (var stop in new Func<Decided, PrivacyRefusal?>[] { so => so.Withdraw(Council, false), so => so.Withdraw(Guid.NewGuid(), true), so => so.Propose(Strict(15)) })
        {
            var town = new Decided(10);
            town.Propose(Strict());
            town.Propose(Open(confirmer: Council));
            town.Confirm(Council);
            town.Today = Monday.AddDays(Notice - 1);
            Assert.Null(stop(town));
            Assert.False(town.History.On(Monday.AddDays(1000)).ShowsPersons);
            Assert.Null(town.History.OpenOn(town.Today));
        }
    }

    [Fact]
    public void What_holds_already_cannot_be_withdrawn()
    {
        var town = new Decided(10);
        town.Propose(Strict());
        Assert.Equal(PrivacyRefusal.NotOpen, town.Withdraw(Administrator, true));
        Assert.Equal(PrivacyRefusal.NotOpen, town.Confirm(Council));
    }

    [Fact]
    public void The_setting_only_ever_makes_it_stricter()
    {
        var town = new Decided(10);
        Assert.Equal(10, town.History.On(Monday).MinimumGroupSize);
        town.Record();
        Assert.Single(town.History.Decisions);
        town.Today = Monday.AddDays(5);
        town.Least = 15;
        town.Record();
        Assert.Equal(PrivacyRefusal.GroupSize, town.Propose(Strict(14)));
        town.Least = 5;
        town.Record();
        Assert.Equal((10, 15), (town.History.On(Monday).MinimumGroupSize, town.History.On(town.Today).MinimumGroupSize));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static readonly Gen<(int Kind, PrivacyProfile Profile, int Who, int Days)[]> AnySteps = Gen.Select(
        Gen.Int[0, 5],
        Gen.Select(OneOf(ProfileLevel.Aggregates, ProfileLevel.Completions), OneOf(5, 8, 10, 15), OneOf<Guid?>(null, Council, Deputy, Outsider), OneOf<Guid?>(null, Deputy),
            (level, size, confirmer, deputy) => new PrivacyProfile(level, size, confirmer, deputy)),
        Gen.Int[0, 3], Gen.Int[0, 20]).Array[1, 25];

    [Fact]
    public void Whatever_is_tried_nothing_opens_without_two_people_and_notice_and_no_past_day_changes()
    {
        var loosened = 0;
        AnySteps.Sample(tried =>
        {
            var town = new Decided(10);
            var people = new[] { Administrator, Council, Deputy, Outsider };
            foreach (var (kind, profile, who, days) in tried)
            {
                var before = town.History;
                town.Today = town.Today.AddDays(days);
                _ = kind switch { < 3 => town.Propose(profile), 3 or 4 => town.Confirm(people[who]), _ => town.Withdraw(people[who], who == 0) };
                // A day that is over reads the same for ever, and what was closed stays closed.
                for (var day = Monday.AddDays(-1); day < town.Today; day = day.AddDays(1)) Assert.Equal(before.On(day), town.History.On(day));
                Assert.All(before.Closed.Where(span => span.From <= town.Today), span => Assert.Contains(town.History.Closed, now => now.From == span.From && (now.To is null || now.To >= (span.To < town.Today ? span.To : town.Today))));
            }
            var history = town.History;
            foreach (var (earlier, later) in history.Periods.Zip(history.Periods.Skip(1)))
            {
                Assert.Equal(earlier.Days.To, later.Days.From);
                if (!later.Profile.IsLooserThan(earlier.Profile)) continue;
                loosened++;
                // On the day on which something looser begins, something stricter than it may follow at once: the agreement is the first one's.
                var confirmed = Assert.Single(history.Decisions, step => step.Kind == PrivacyDecisionKind.Confirmed && step.InForceFrom == later.Days.From && !later.Profile.IsLooserThan(step.Profile));
                var proposed = Assert.Single(history.Decisions, step => step.Kind == PrivacyDecisionKind.Proposed && step.Number == confirmed.Number);
                Assert.Contains(confirmed.DecidedBy!.Value, earlier.Profile.Confirmers);
                Assert.NotEqual(proposed.DecidedBy, confirmed.DecidedBy);
                Assert.Equal(proposed.Profile, confirmed.Profile);
                Assert.True(later.Days.From >= confirmed.DecidedOn.AddDays(Notice));
            }
        }, iter: 1500);
        Assert.True(loosened > 20, $"Only {loosened} times something got looser: the histories are too poor to tell.");
    }
}
