using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

public sealed class PersonPrivacyTests
{
    [Fact]
    public async Task The_page_of_one_person_keeps_to_the_privacy_profile_and_whoever_opens_it_is_written_down()
    {
        await using var academy = new RunningAcademy();
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).CompleteAsync();
        var hanna = await academy.ClientOf(Cast.Hanna);
        var shown = (await hanna.GetAsync($"/people/{lena.Id}")).IsOk();
        Assert.True(shown.Has("section[aria-labelledby=kurse] table"));
        // The page for the staff council says the same.
        Assert.True(shown.Has("section[aria-labelledby=rollen] li"));
        Assert.All(ProfileLevel.All, level => Assert.Equal(Sees.ByPerson, Datum.Under(new(level, 10, null, null)).Single(datum => datum.Name == "Roles").Hr));
        var look = Assert.Single(await academy.AskAsync(lena.OrganisationId, db => db.DataAccesses.AsNoTracking().ToListAsync()));
        Assert.Equal((AccessKind.Person, lena.Id), (look.Kind, look.PersonId));

        await academy.AskAsync(lena.OrganisationId, db =>
        {
            db.PrivacyDecisions.Add(new() { OrganisationId = lena.OrganisationId, Number = 1, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Aggregates, MinimumGroupSize = 10, DecidedOn = academy.Clock.Today, InForceFrom = academy.Clock.Today });
            return db.SaveChangesAsync();
        });
        var page = (await hanna.GetAsync($"/people/{lena.Id}")).IsOk();
        Assert.False(page.Has("section[aria-labelledby=kurse] table"));
        Assert.Contains("Lernt", page.Html, StringComparison.Ordinal);
    }
}
