using System.Net;

namespace UrbanKi.Academy.Tests.Features.Walks;

/// <summary>Everybody walks over every address: what their role is for opens, the rest says that it does not, and nobody finds anything of another town.</summary>
public sealed class RoleWalkTests(Walks walks) : IClassFixture<Walks>
{
    /// <summary>Whose each place is. An address that begins otherwise is for everybody who is signed in.</summary>
    private static readonly (string Start, string Role)[] Places =
        [("/people", Walk.Hr), ("/assignments", Walk.Hr), ("/reports", Walk.Hr), ("/systems", Walk.Hr), ("/author", Walk.Trainer), ("/admin", Walk.Administrator)];

    /// <summary>Whether a file is unchanged is for those who may be shown it, and for those who look after the program.</summary>
    private static bool IsAlsoFor(string who, string address) => who == Walk.Administrator && address.StartsWith("/reports/verify", StringComparison.Ordinal);

    private Task<Walk> WalkAsync() => walks.TakeAsync(Learned.AtOnce, Protection.Completions);

    private static string? RoleFor(string address) => Places.FirstOrDefault(place => address == place.Start || address.StartsWith(place.Start + "/", StringComparison.Ordinal)).Role;

    [Fact]
    public async Task Every_place_opens_to_its_role_and_to_no_other()
    {
        var walk = await WalkAsync();
        foreach (var who in new[] { Walk.Learner, Walk.Trainer, Walk.Hr, Walk.Administrator })
            foreach (var (address, (status, _)) in walk.Of(who).Where(answer => !answer.Key.StartsWith("POST", StringComparison.Ordinal)))
                if (RoleFor(address) is { } role && role != who && !IsAlsoFor(who, address)) Assert.True(status == HttpStatusCode.Forbidden, $"{who} is answered {status} at {address}.");
                else Assert.True(status != HttpStatusCode.Forbidden && (int)status < 500, $"{who} is answered {status} at {address}.");
        // Each of them has something of their own.
        foreach (var (start, role) in Places) Assert.Contains(walk.Of(role), answer => answer.Key.StartsWith(start, StringComparison.Ordinal) && answer.Value.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_hr_finds_of_people_is_not_there_for_hr_of_another_town()
    {
        var walk = await WalkAsync();
        var (own, other) = (walk.Of(Walk.Hr), walk.Of(Walk.OtherHr));
        var refused = 0;
        foreach (var address in own.Keys.Where(address => Walk.IsAboutPeople(address) && address.Contains('{') && !address.Contains('?') && own[address].Status == HttpStatusCode.OK))
        {
            Assert.True(other[address].Status == HttpStatusCode.NotFound, $"{address} is answered {other[address].Status} in another town.");
            refused++;
        }
        Assert.True(refused >= 8, $"Only {refused} addresses of something.");
    }

    [Fact]
    public async Task Nobody_of_another_town_reads_a_name_of_this_one()
    {
        var walk = await WalkAsync();
        foreach (var who in new[] { Walk.OtherHr, Walk.OtherTrainer, Walk.OtherAdministrator, Walk.Stranger })
            foreach (var (address, (_, said)) in walk.Of(who))
                foreach (var secret in new[] { Walk.Zara.Surname, Walk.PersonnelNumber, walk.Email, Walk.UnitName, Walk.MeasureTitle })
                    Assert.False(said.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{who} reads {secret} at {address}.");
        // Here it stands.
        Assert.Contains(Walk.Zara.Surname, walk.Of(Walk.Hr)["/people"].Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_learns_trains_or_asks_without_signing_in_reads_who_a_colleague_is()
    {
        var walk = await WalkAsync();
        foreach (var who in new[] { Walk.Learner, Walk.Trainer, Walk.Stranger })
            foreach (var (address, (_, said)) in walk.Of(who))
                foreach (var secret in new[] { Walk.Zara.Surname, Walk.PersonnelNumber, walk.Email })
                    Assert.False(said.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{who} reads {secret} at {address}.");
    }
}
