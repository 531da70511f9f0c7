using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

public sealed class WriteGateTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    [Fact]
    public async Task Fifty_who_read_and_then_write_lose_nothing()
    {
        var town = new Organisation { Name = "0" };
        await using (var db = database.Open()) await database.Gate.WriteAsync(db, () => Task.FromResult(db.Organisations.Add(town)));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            await using var db = database.Open();
            await database.Gate.WriteAsync(db, async () =>
            {
                var read = await db.Organisations.SingleAsync(o => o.Id == town.Id);
                read.Name = $"{int.Parse(read.Name, System.Globalization.CultureInfo.InvariantCulture) + 1}";
            });
        })));
        Assert.Equal("50", await NameOf(town.Id));
    }

    [Fact]
    public async Task Work_that_fails_leaves_nothing_behind_and_lets_the_next_one_in()
    {
        var town = new Organisation { Name = "Halb" };
        await using (var db = database.Open())
            await Assert.ThrowsAsync<InvalidOperationException>(() => database.Gate.WriteAsync(db, async () =>
            {
                db.Organisations.Add(town);
                await db.SaveChangesAsync();
                throw new InvalidOperationException("In the middle.");
            }));
        Assert.Null(await NameOf(town.Id));

        await using var next = database.Open();
        await database.Gate.WriteAsync(next, () => Task.FromResult(next.Organisations.Add(new() { Id = town.Id, Name = "Ganz" }))).WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("Ganz", await NameOf(town.Id));
    }

    [Fact]
    public async Task Whoever_stops_waiting_writes_nothing()
    {
        using var impatience = new CancellationTokenSource();
        var inside = new TaskCompletionSource();
        await using var first = database.Open();
        await using var second = database.Open();
        var holding = database.Gate.WriteAsync(first, () => inside.Task);
        var waiting = database.Gate.WriteAsync(second, () => Task.FromResult(second.Organisations.Add(new() { Name = "Ungeduld" })), impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        inside.SetResult();
        await holding;
        await using var db = database.Open();
        Assert.False(await db.Organisations.AnyAsync(o => o.Name == "Ungeduld"));
    }

    private async Task<string?> NameOf(Guid id)
    {
        await using var db = database.Open();
        return await db.Organisations.Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync();
    }
}
