using System.Collections.Concurrent;
using System.Net;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Counts wrong passwords of the last five minutes, by account and by network address. Right sign-ins do not count: a whole town hall sits behind one address. In memory only; nothing of it is stored.</summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    public const int WrongPerAccount = 10;
    public const int WrongPerAddress = 100;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>More distinct keys than this are not remembered, so that a flood can't fill the memory.</summary>
    private const int MaximumKeys = 100_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> wrong = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long to wait before the next try; null if it may be made now.</summary>
    public TimeSpan? WaitFor(string email, IPAddress? address) =>
        new[] { Wait(AccountKey(email), WrongPerAccount), Wait(AddressKey(address), WrongPerAddress) }.Max();

    public void CountWrong(string email, IPAddress? address)
    {
        if (wrong.Count > MaximumKeys) Sweep();
        foreach (var key in new[] { AccountKey(email), AddressKey(address) })
        {
            var times = wrong.GetOrAdd(key, _ => new());
            lock (times) times.Enqueue(clock.GetUtcNow());
        }
    }

    private TimeSpan? Wait(string key, int limit)
    {
        if (!wrong.TryGetValue(key, out var times)) return null;
        lock (times)
        {
            var now = clock.GetUtcNow();
            while (times.TryPeek(out var oldest) && oldest <= now - Window) times.Dequeue();
            if (times.Count == 0) wrong.TryRemove(key, out _);
            return times.Count < limit ? null : times.Peek() + Window - now;
        }
    }

    private void Sweep()
    {
        foreach (var key in wrong.Keys) Wait(key, int.MaxValue);
        if (wrong.Count > MaximumKeys) wrong.Clear();
    }

    private static string AccountKey(string email) => "account:" + (email.Length > 256 ? email[..256] : email).Trim();

    private static string AddressKey(IPAddress? address) => "address:" + address;
}
