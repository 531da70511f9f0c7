using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

/// <summary>A running site whose profile shows nothing by person: twelve people of one unit were asked for a course three months ago, and half of them have completed it.</summary>
public sealed class TownOfTwelve : IAsyncLifetime
{
    public TownOfTwelve() : this(waits: true) { }

    /// <param name="waits">Whether pages wait for figures that are being told.</param>
    internal TownOfTwelve(bool waits) => Academy = new() { WaitsForGroups = waits };

    public RunningAcademy Academy { get; }
    public Guid Town { get; private set; }
    public Guid Unit { get; private set; }
    /// <summary>HR's browser.</summary>
    public Visitor Hr { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var hanna = await Academy.EmployAsync(Cast.Hanna);
        Town = hanna.OrganisationId;
        await Academy.AskAsync(Town, async db =>
        {
            var (since, asked) = (Academy.Clock.Today.AddYears(-1), Academy.Clock.Today.AddMonths(-3));
            var yard = new Unit { OrganisationId = Town, Key = "bauhof" };
            yard.Change("Bauhof", null, since);
            db.Units.Add(yard);
            Unit = yard.Id;
            for (var i = 0; i < 12; i++)
            {
                var person = new Person { OrganisationId = Town };
                person.Details.Add(new() { OrganisationId = Town, PersonId = person.Id, GivenName = "Nora", Surname = "Namenlos", UnitId = yard.Id, ValidFrom = since });
                db.People.Add(person);
                db.StandingPeriods.Add(new() { OrganisationId = Town, PersonId = person.Id, CourseId = ProbeContent.Course, ValidFrom = asked, OpenedOn = asked, AssignedOn = asked, DueOn = asked.AddDays(30), CompletedOn = i < 6 ? asked : null, IsOpen = i >= 6 });
            }
            db.PrivacyDecisions.Add(new() { OrganisationId = Town, Number = 1, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Aggregates, MinimumGroupSize = 10, DecidedOn = Academy.Clock.Today, InForceFrom = Academy.Clock.Today });
            return await db.SaveChangesAsync();
        });
        Hr = await Academy.ClientOf(hanna);
    }

    public ValueTask DisposeAsync() => Academy.DisposeAsync();
}
