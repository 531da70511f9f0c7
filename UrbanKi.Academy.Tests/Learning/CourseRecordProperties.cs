using CsCheck;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.Teaching;

namespace UrbanKi.Academy.Tests.Learning;

/// <summary>What holds whatever people and authors do, in whatever order.</summary>
public sealed class CourseRecordProperties
{
    // Up to six lessons in any order, with and without a quiz; sometimes valid for ever.
    private static readonly Gen<(string Lessons, bool HasQuiz, int ValidMonths)> AnyContent = Gen.Select(
        Gen.Shuffle("abcdef".Select(letter => $"{letter}").ToArray(), 1, 6).Select(ids => string.Join(' ', ids)), Gen.Bool, Gen.Int[0, 2].Select(choice => new[] { 0, 1, 24 }[choice]));

    private static readonly Gen<Step[]> AnyHistory = Gen.Select(Gen.Frequency(
        (8, Gen.Int[0, 5].Select(lesson => new Step(StepKind.Lesson, lesson))),
        (2, Gen.Int[0, 9].Select(version => new Step(StepKind.Quiz, version))),
        (2, Gen.Select(Gen.OneOf(new[] { StepKind.Assign, StepKind.Repeat, StepKind.Withdraw, StepKind.Exempt, StepKind.EndExemption, StepKind.Supersede }.Select(kind => Gen.Const(kind)).ToArray()), Gen.Int[0, 60], (kind, days) => new Step(kind, days))),
        (3, Gen.Int[0, 63].Select(stale => new Step(StepKind.Publish, stale)))), AnyContent, Gen.Int[0, 40],
        (step, content, days) => step with { Content = content, Days = days }).Array[1, 30];

    /// <summary>Calls look after each step of a history with the record, everything that was told so far, and the versions.</summary>
    private static void Follow(Step[] history, Action<CourseRecord, IReadOnlyList<LearningEvent>, IReadOnlyList<PublishedCourse>, IReadOnlyList<Round>> look)
    {
        var versions = new List<PublishedCourse> { Version(1, "a b c") };
        var (record, told, rounds, day) = (NewRecord(), new List<LearningEvent>(), new List<Round>(), 0);
        foreach (var step in history)
        {
            var now = Day(day += step.Days);
            switch (step.Kind)
            {
                case StepKind.Lesson: record.MarkDone(versions[^1], $"{(char)('a' + step.Number)}", "de", now); break;
                case StepKind.Quiz when versions[^1].Course.HasQuiz: record.PassQuiz(versions[^1], "de", now, versions[step.Number % versions.Count]); break;
                case StepKind.Assign: record.Assign(versions[^1], null, now.Day.AddDays(step.Number), now); break;
                case StepKind.Repeat: record.Repeat(versions[^1], null, now.Day.AddDays(step.Number), now, step.Number % 3 == 0 ? now.Day.AddDays(step.Number) : null); break;
                case StepKind.Withdraw: record.Withdraw(now); break;
                case StepKind.Exempt: record.Exempt(versions[^1], step.Number % 2 == 0 ? now.Day.AddDays(step.Number) : null, now); break;
                case StepKind.EndExemption: record.EndExemption(now); break;
                case StepKind.Supersede: record.Supersede(now); break;
                case StepKind.Publish:
                    versions.Add(Version(versions.Count + 1, step.Content.Lessons, step.Content.HasQuiz, step.Content.ValidMonths));
                    var stale = "abcdef".Where((letter, index) => (step.Number & 1 << index) != 0 || !versions[^1].Course.HasLesson($"{letter}")).Select(letter => $"{letter}");
                    record.MoveTo(versions[^1], stale, repeatQuiz: step.Number % 2 == 0 || !versions[^1].Course.HasQuiz, "de", now);
                    break;
            }
            told.AddRange(record.NewEvents);
            rounds.AddRange(record.NewRounds);
            look(record, told, versions, rounds);
            record = record.Reopened();
        }
    }

    [Fact]
    public void The_standing_rebuilt_from_the_record_is_the_one_that_was_kept() =>
        AnyHistory.Sample(history => Follow(history, (record, told, versions, rounds) =>
        {
            if (told.Count == 0) return;
            var (standing, periods) = Projection.Of(told, rounds.ToDictionary(r => r.Id), versions.ToDictionary(v => v.VersionId, v => (v.Number, v.Course.StepCount)));
            Assert.Equivalent(record.Standing, standing, strict: true);
            Assert.Equivalent(record.Period, periods[^1], strict: true);
        }), iter: 2000);

    /// <summary>The facts of each day as they were at its end, against those that the record tells of it at the end of everything.</summary>
    [Fact]
    public void A_report_for_a_past_day_never_changes_after_it() =>
        AnyHistory.Sample(history =>
        {
            var reported = new Dictionary<DateOnly, (string Status, StandingFacts Facts)>();
            IReadOnlyList<StandingPeriod> periods = [];
            Follow(history, (record, told, versions, rounds) =>
            {
                if (record.Standing is not { } standing) return;
                var day = told[^1].Day;
                reported[day] = (standing.StatusOn(day), StandingFacts.Of(standing));
                periods = Projection.Of(told, rounds.ToDictionary(r => r.Id), versions.ToDictionary(v => v.VersionId, v => (v.Number, v.Course.StepCount))).Periods;
            });
            foreach (var (day, (status, facts)) in reported)
            {
                var period = Assert.Single(periods, period => period.ValidFrom <= day && (period.ValidTo is null || period.ValidTo > day));
                Assert.Equal((status, facts), (Status.Of(period.Facts, day), period.Facts));
            }
        }, iter: 2000);

    /// <summary>Once it is deleted which step was done when, the record still says of every day what it said, and where everybody stands.</summary>
    [Fact]
    public void A_record_without_its_steps_tells_of_every_day_what_the_whole_one_told()
    {
        var thinner = 0;
        AnyHistory.Sample(history =>
        {
            (Standing? Standing, IReadOnlyList<StandingPeriod> Periods) whole = default, thinned = default;
            Follow(history, (_, told, versions, rounds) =>
            {
                if (told.Count == 0) return;
                var (byId, steps) = (rounds.ToDictionary(r => r.Id), versions.ToDictionary(v => v.VersionId, v => (v.Number, v.Course.StepCount)));
                var rest = told.GroupBy(e => e.RoundId).SelectMany(round => Thinned([.. round])).ToList();
                // Doing it twice does nothing.
                Assert.Equal(rest.Count, rest.GroupBy(e => e.RoundId).SelectMany(round => Thinned([.. round])).Count());
                Assert.DoesNotContain(rest, e => StepDeletion.IsDetail(e.Kind, e.LessonId));
                if (rest.Count < told.Count) Interlocked.Increment(ref thinner);
                (whole, thinned) = (Projection.Of(told, byId, steps), Projection.Of(rest, byId, steps));
            });
            if (whole.Standing is null) return;
            Assert.Equivalent(whole.Periods, thinned.Periods, strict: true);
            Assert.Equal(StandingFacts.Of(whole.Standing), StandingFacts.Of(thinned.Standing!));
            Assert.Equal(whole.Standing.CompletedOn is null ? 0 : whole.Standing.StepCount, thinned.Standing!.StepsDone);
        }, iter: 2000);
        Assert.True(thinner > 500);
    }

    private static IEnumerable<LearningEvent> Thinned(IReadOnlyList<LearningEvent> round)
    {
        var deletion = StepDeletion.Of(round);
        foreach (var happened in round.Except(deletion.Deleted))
            yield return deletion.Begun.Contains(happened) || deletion.Ended.Contains(happened)
                ? new()
                {
                    OrganisationId = happened.OrganisationId, PersonId = happened.PersonId, CourseId = happened.CourseId, RoundId = happened.RoundId, VersionId = happened.VersionId, At = happened.At, Day = happened.Day,
                    Kind = deletion.Begun.Contains(happened) ? LearningEventKind.LessonDone : happened.Kind, LessonId = Standing.SomeStep,
                }
                : happened;
    }

    [Fact]
    public void Progress_never_leaves_0_to_100_and_100_means_completed() =>
        AnyHistory.Sample(history => Follow(history, (record, _, versions, _) =>
        {
            if (record.Standing is not { } standing) return;
            Assert.InRange(standing.StepsDone, 0, standing.StepCount);
            Assert.InRange(standing.Progress.Percent, 0, 100);
            Assert.Equal(standing.CompletedOn is not null, standing.Progress.Percent == 100);
            // The pages count against the newest version, whatever the round is in.
            var today = record.NewEvents.Count > 0 ? record.NewEvents[^1].Day : Monday;
            foreach (var version in versions)
                Assert.InRange(new CourseSteps(version.Course, standing, today).Progress.Percent, 0, 100);
        }), iter: 2000);

    [Fact]
    public void What_is_finished_stays_finished()
    {
        var finished = 0;
        AnyHistory.Sample(history =>
        {
            var known = new Dictionary<Guid, (DateOnly?, Guid)>();
            Follow(history, (_, told, _, rounds) =>
            {
                foreach (var round in rounds)
                {
                    if (known.TryGetValue(round.Id, out var before)) Assert.Equal(before, (round.CompletedOn, round.VersionId));
                    else if (round.CompletedOn is not null) known[round.Id] = (round.CompletedOn, round.VersionId);
                    Assert.Equal(round.CompletedOn is null ? 0 : 1, told.Count(e => e.RoundId == round.Id && e.Kind == LearningEventKind.Completed));
                }
            });
            Interlocked.Add(ref finished, known.Count);
        }, iter: 1000);
        Assert.True(finished > 100, $"Only {finished} rounds were finished: the histories are too poor to tell.");
    }

    [Fact]
    public void Rounds_follow_each_other_and_only_the_newest_is_open() =>
        AnyHistory.Sample(history => Follow(history, (record, _, _, rounds) =>
        {
            Assert.Equal(Enumerable.Range(1, rounds.Count), rounds.Select(round => round.Number));
            Assert.All(rounds.SkipLast(1), round => Assert.NotNull(round.CompletedOn));
            if (rounds.Count > 0) Assert.Same(record.Round, rounds[^1]);
        }), iter: 1000);

    private enum StepKind { Lesson, Quiz, Assign, Repeat, Withdraw, Exempt, EndExemption, Supersede, Publish }

    private sealed record Step(StepKind Kind, int Number)
    {
        public (string Lessons, bool HasQuiz, int ValidMonths) Content { get; init; }
        public int Days { get; init; }
    }
}
