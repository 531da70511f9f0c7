using System.Collections.Concurrent;
using System.Net;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Counts what went wrong at sign-in in the last five minutes. Right sign-ins do not count: a whole town hall sits behind one address. In memory only; nothing of it is stored.</summary>
/// <remarks>Strangers who try passwords make an account wait, but not in a browser where its owner has signed in before: that one has a count of its own, so nobody can lock somebody else out.</remarks>
public sealed class SignInThrottle(TimeProvider clock)
{
    public const int WrongPerAccount = 10;
    public const int WrongPerAddress = 100;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>More distinct keys than this are not remembered, so that a flood can't fill the memory.</summary>
    private const int MaximumKeys = 100_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> wrong = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long to wait before the next try; null if it may be made now.</summary>
    /// <param name="device">The browser, where the account's owner has signed in with it before.</param>
    public TimeSpan? WaitFor(string email, IPAddress? address, string? device = null) => device is not null
        ? Wait(DeviceKey(email, device), WrongPerAccount)
        : new[] { Wait(AccountKey(email), WrongPerAccount), Wait(AddressKey(address), WrongPerAddress) }.Max();

    /// <returns>Whether the account has to wait from now on.</returns>
    public bool CountWrong(string email, IPAddress? address, string? device = null)
    {
        if (device is not null) return Count(DeviceKey(email, device)) == WrongPerAccount;
        Count(AddressKey(address));
        return Count(AccountKey(email)) == WrongPerAccount;
    }

    /// <summary>The second step is asked after the right password only, so it can't be used against anybody; a code is short and must not be guessed.</summary>
    public TimeSpan? WaitForCode(Guid account) => Wait($"code:{account}", WrongPerAccount);

    public void CountWrongCode(Guid account) => Count($"code:{account}");

    /// <summary>Asking for mail is no mistake, but nobody needs it for a hundred accounts.</summary>
    public TimeSpan? WaitForMail(IPAddress? address) => Wait($"mail:{address}", WrongPerAddress);

    public void CountMail(IPAddress? address) => Count($"mail:{address}");

    private int Count(string key)
    {
        if (wrong.Count > MaximumKeys) Sweep();
        var times = wrong.GetOrAdd(key, _ => new());
        lock (times)
        {
            times.Enqueue(clock.GetUtcNow());
            return times.Count;
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

    private static string AccountKey(string email) => "account:" + Short(email);

    private static string DeviceKey(string email, string device) => $"device:{device}:{Short(email)}";

    private static string AddressKey(IPAddress? address) => "address:" + address;

    private static string Short(string email) => (email.Length > 256 ? email[..256] : email).Trim();
}
