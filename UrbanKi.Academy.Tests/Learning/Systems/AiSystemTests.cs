using UrbanKi.Academy.Learning.Systems;

namespace UrbanKi.Academy.Tests.Learning.Systems;

/// <summary>What is said about a system holds from the day on which it is said.</summary>
public sealed class AiSystemTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly SystemFacts First = new("Assistent", "Entwürfe für Briefe", null, null, "Leitung IT", "Einwohnerinnen und Einwohner", null, Monday, null);

    private static AiSystem New()
    {
        var system = new AiSystem { OrganisationId = Guid.NewGuid(), Key = "assistent" };
        system.Describe(First, Monday);
        return system;
    }

    [Fact]
    public void What_was_said_for_the_days_before_stays()
    {
        var system = New();
        system.Describe(First with { Name = "Schreibhilfe" }, Monday.AddDays(3));
        Assert.Equal([("Assistent", Monday, Monday.AddDays(3)), ("Schreibhilfe", Monday.AddDays(3), (DateOnly?)null)],
            system.Details.Select(detail => (detail.Facts.Name, detail.ValidFrom, detail.ValidTo)));
    }

    [Fact]
    public void On_one_day_only_what_is_said_last_counts()
    {
        var system = New();
        system.Describe(First with { Name = "Schreibhilfe" }, Monday);
        Assert.Equal(("Schreibhilfe", Monday, (DateOnly?)null), Assert.Single(system.Details) is var only ? (only.Facts.Name, only.ValidFrom, only.ValidTo) : default);
    }

    [Fact]
    public void Saying_the_same_again_changes_nothing()
    {
        var system = New();
        system.Describe(First with { }, Monday.AddDays(3));
        Assert.Null(Assert.Single(system.Details).ValidTo);
    }

    [Fact]
    public void A_system_is_in_use_from_its_first_day_until_the_day_before_its_end()
    {
        var facts = First with { OutOfUseSince = Monday.AddDays(2) };
        Assert.Equal([false, true, true, false], new[] { -1, 0, 1, 2 }.Select(days => facts.IsInUseOn(Monday.AddDays(days))));
        Assert.False((First with { InUseSince = null }).IsInUseOn(Monday));
    }

    [Fact]
    public void A_use_that_ends_on_its_first_day_held_on_none()
    {
        var use = new SystemUse { OrganisationId = Guid.NewGuid(), SystemId = Guid.NewGuid(), ValidFrom = Monday };
        use.EndOn(Monday.AddDays(-5));
        Assert.Equal(Monday, use.ValidTo);
    }

    [Fact]
    public void A_measure_is_withdrawn_once()
    {
        var measure = new Measure { OrganisationId = Guid.NewGuid(), Kind = MeasureKind.Briefing, Title = "Einweisung", HeldOn = Monday, RecordedOn = Monday, RecordedBy = Guid.NewGuid() };
        measure.Withdraw(Monday.AddDays(1), measure.RecordedBy, "Falscher Tag");
        measure.Withdraw(Monday.AddDays(9), Guid.NewGuid(), "Noch einmal");
        Assert.Equal((Monday.AddDays(1), measure.RecordedBy, "Falscher Tag"), (measure.WithdrawnOn, measure.WithdrawnBy, measure.WithdrawnBecause));
    }
}
