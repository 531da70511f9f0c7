using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

/// <summary>Towns don't mix.</summary>
public sealed class OrganisationFilterTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static readonly MethodInfo Count = typeof(OrganisationFilterTests).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static bool IsOwned(IEntityType type) => typeof(IBelongsToOrganisation).IsAssignableFrom(type.ClrType);

    private IReadOnlyList<IEntityType> Types()
    {
        using var db = database.Open();
        return [.. db.Model.GetEntityTypes()];
    }

    [Fact]
    public void Whatever_names_an_organisation_belongs_to_it_and_carries_the_filter()
    {
        var owned = Types().Where(type => IsOwned(type) || type.FindProperty(nameof(IBelongsToOrganisation.OrganisationId)) is not null).ToList();
        Assert.True(owned.Count >= 10, $"Only {owned.Count} types belong to an organisation.");
        Assert.All(owned, type =>
        {
            Assert.True(IsOwned(type), $"{type.ClrType.Name} has an OrganisationId but does not implement {nameof(IBelongsToOrganisation)}.");
            Assert.True(type.FindDeclaredQueryFilter(AcademyDbContext.OrganisationFilter) is not null, $"{type.ClrType.Name} has no filter.");
        });
    }

    /// <summary>By name, so that a new table has to be thought about.</summary>
    [Fact]
    public void What_belongs_to_nobody_is_known_by_name() =>
        Assert.Equal(["Account", "AccountSession", "AttemptAnswer", "CourseDraft", "CourseVersion", "DraftFile", "FactVersion", "FolderProposal", "IdentityUserClaim`1", "IdentityUserLogin`1", "IdentityUserPasskey`1", "IdentityUserToken`1", "Organisation", "PathVersion"],
            Types().Where(type => !IsOwned(type) && !type.IsOwned()).Select(type => type.ClrType.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task One_town_sees_its_own_rows_of_every_kind_and_none_of_another()
    {
        var (home, elsewhere, nobody) = (Guid.NewGuid(), Guid.NewGuid(), Guid.Empty);
        await using (var db = database.Open())
        {
            foreach (var town in new[] { home, elsewhere }) OneOfEach.AddTo(db, town);
            await db.SaveChangesAsync();
        }
        foreach (var type in Types().Where(IsOwned))
        {
            Assert.Equal((type.ClrType.Name, 1), (type.ClrType.Name, await CountFor(type, home)));
            Assert.Equal((type.ClrType.Name, 1), (type.ClrType.Name, await CountFor(type, elsewhere)));
            Assert.Equal((type.ClrType.Name, 0), (type.ClrType.Name, await CountFor(type, nobody)));
        }
    }

    [Fact]
    public async Task A_lent_context_forgets_whom_it_worked_for_before()
    {
        var town = Guid.NewGuid();
        await using (var db = database.Open(town))
        {
            OneOfEach.AddTo(db, town);
            await db.SaveChangesAsync();
            Assert.Equal(1, await db.People.CountAsync());
        }
        // The pool hands the same object out again.
        await using var next = database.Pool.CreateDbContext();
        Assert.Equal(Guid.Empty, next.OrganisationId);
        Assert.Equal(0, await next.People.CountAsync());
        Assert.Empty(next.ChangeTracker.Entries());
    }

    [Fact]
    public async Task Who_signs_in_meanwhile_decides_what_the_context_sees()
    {
        var town = Guid.NewGuid();
        var organisation = new CurrentOrganisation();
        await using var db = database.Pool.Lease(organisation);
        OneOfEach.AddTo(db, town);
        await db.SaveChangesAsync();
        Assert.Equal(0, await db.People.CountAsync());
        organisation.Id = town;
        Assert.Equal(1, await db.People.CountAsync());
    }

    private async Task<int> CountFor(IEntityType type, Guid organisation)
    {
        await using var db = database.Open(organisation);
        return await (Task<int>)Count.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
    }

    private static Task<int> CountAsync<T>(AcademyDbContext db) where T : class => db.Set<T>().CountAsync();
}
