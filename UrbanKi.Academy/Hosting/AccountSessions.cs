using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Who is signed in where. A session that is ended here is over with the next request of this process, and half a minute later everywhere.</summary>
public sealed class AccountSessions(DatabasePool databases, WriteGate gate, AcademySettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(30);
    private const int MaximumRemembered = 50_000;

    /// <summary>Sessions that were found open, and when.</summary>
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> open = new();
    private readonly Lock turn = new();
    /// <summary>How often something was ended: what was read before that is not remembered.</summary>
    private int ends;

    private DateOnly Today => Moment.Of(clock, settings.TimeZone).Day;

    public async Task BeginAsync(AccountSession session)
    {
        var yesterday = Today.AddDays(-1);
        await using var db = databases.CreateDbContext();
        await gate.WriteAsync(db, async () =>
        {
            db.AccountSessions.Add(session);
            // A cookie lives for hours, so whatever was not seen since the day before yesterday is over.
            await db.AccountSessions.Where(s => s.SeenOn < yesterday).ExecuteDeleteAsync();
        });
        open[session.Id] = clock.GetUtcNow();
    }

    public async Task<bool> IsOpenAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        if (open.TryGetValue(id, out var seen) && now - seen < Trust && now >= seen) return true;
        var before = Volatile.Read(ref ends);
        await using var db = databases.CreateDbContext();
        if (await db.AccountSessions.AsNoTracking().Where(s => s.Id == id).Select(s => (DateOnly?)s.SeenOn).SingleOrDefaultAsync() is not { } day)
        {
            open.TryRemove(id, out _);
            return false;
        }
        var today = Today;
        if (day != today) await gate.WriteAsync(db, () => db.AccountSessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenOn, today)));
        lock (turn)
        {
            if (open.Count > MaximumRemembered) open.Clear();
            if (ends == before) open[id] = now;
        }
        return true;
    }

    /// <summary>Many sessions were ended at once: what was found open before proves nothing.</summary>
    public void AskAgain() => Forget(open.Clear);

    public Task<int> EndAsync(Guid id) => EndAsync(sessions => sessions.Where(s => s.Id == id));

    /// <summary>Signs an account out everywhere, except in the session that is kept.</summary>
    public Task<int> EndAllAsync(Guid accountId, Guid? except = null) => EndAsync(sessions => sessions.Where(s => s.AccountId == accountId && s.Id != except));

    /// <returns>How many there were.</returns>
    public async Task<int> EndAsync(Func<IQueryable<AccountSession>, IQueryable<AccountSession>> which)
    {
        await using var db = databases.CreateDbContext();
        var ids = await gate.WriteAsync(db, async () =>
        {
            var found = await which(db.AccountSessions).Select(s => s.Id).ToListAsync();
            await db.AccountSessions.Where(s => found.Contains(s.Id)).ExecuteDeleteAsync();
            return found;
        });
        Forget(() => { foreach (var id in ids) open.TryRemove(id, out _); });
        return ids.Count;
    }

    private void Forget(Action forget)
    {
        lock (turn)
        {
            ends++;
            forget();
        }
    }
}
