using System.Reflection;
using UrbanKi.Academy.Features.Privacy;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Tests.Features.Privacy;

public sealed class WhoSeesWhatTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly Guid Council = Guid.NewGuid();

    private static PrivacyHistory Strict(DateOnly from) => PrivacyHistory.Of(
        [new() { Id = 1, OrganisationId = Guid.NewGuid(), Number = 1, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Aggregates, MinimumGroupSize = 12, ConfirmerId = Council, DecidedOn = from, InForceFrom = from }], 10);

    private static WhoSeesWhatView View(PrivacyHistory history, Guid? reader = null) =>
        WhoSeesWhatView.For(history, new Dictionary<Guid, string> { [Council] = "Petra Personalrat" }, reader ?? Guid.NewGuid(), Monday, 14, null, null);

    /// <summary>Every test that the page names is there under that very name, so that a staff council can find it in the test run.</summary>
    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var tests = typeof(WhoSeesWhatTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute)).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = ProvenBy.All.SelectMany(promise => promise.Tests).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(tests));
        Assert.Equal("Nothing is lost", ProvenBy.Sentence("SomeTests.Nothing_is_lost"));
    }

    [Fact]
    public void Under_aggregates_hr_sees_no_learning_of_any_one_person()
    {
        var hr = View(Strict(Monday)).Data.ToDictionary(datum => datum.Name, datum => datum.Hr);
        Assert.Equal(["Contact", "Duties", "Roles"], hr.Where(seen => seen.Value == Sees.ByPerson).Select(seen => seen.Key));
        Assert.Equal(["Completed"], hr.Where(seen => seen.Value == Sees.Groups).Select(seen => seen.Key));
    }

    [Fact]
    public void Under_no_profile_anybody_but_the_learner_sees_answers_attempts_notes_or_steps_by_person() =>
        Assert.All(ProfileLevel.All.SelectMany(level => Datum.Under(new(level, 10, null, null))).Where(datum => datum.Name is "Answers" or "Attempts" or "Notes" or "Steps"),
            datum => Assert.DoesNotContain(Sees.ByPerson, new[] { datum.Hr, datum.Trainer, datum.Administrator }));

    [Fact]
    public void It_says_since_when_and_who_has_to_agree()
    {
        var view = View(Strict(Monday.AddDays(-3)));
        Assert.Equal((Monday.AddDays(-3), true), (view.Since, view.HasClosed));
        Assert.Equal(["Petra Personalrat"], view.Confirmers);
        Assert.Null(View(PrivacyHistory.Of([], 10)).Since);
    }

    [Fact]
    public void Whoever_is_named_is_asked_and_nobody_else()
    {
        var history = Strict(Monday.AddDays(-3));
        var open = history.Propose(Guid.NewGuid(), new(ProfileLevel.Completions, 12, Council, null), Guid.NewGuid(), null, Monday, 14, _ => true).Step!;
        var asked = PrivacyHistory.Of([.. history.Decisions, new() { Id = 2, OrganisationId = open.OrganisationId, Number = open.Number, Kind = open.Kind, Level = open.Level, MinimumGroupSize = 12, ConfirmerId = Council, DecidedOn = Monday }], 10);
        Assert.True(View(asked, Council).IsAsked);
        Assert.False(View(asked).IsAsked);
        Assert.NotNull(View(asked).Open);
    }
}
