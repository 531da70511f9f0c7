using System.Net;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

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
    private const int LongestName = 256;

    private readonly Lock turn = new();
    private readonly Dictionary<string, List<DateTimeOffset>> wrong = [];

    /// <summary>Begins a try with a password.</summary>
    /// <param name="name">As it was typed; every spelling that finds the same account is the same.</param>
    /// <param name="device">The browser, where the account's owner has signed in with it before.</param>
    public SignInTry Begin(string name, IPAddress? address, string? device = null)
    {
        if (device is not null) return Take($"device:{device}:{NameKey(name)}");
        var network = $"address:{NetworkAddress.Of(address)}";
        // Not taken beforehand: a town hall that begins its day signs in all at once, and rightly.
        return Wait(network) is { } wait ? new(wait) : Take($"account:{NameKey(name)}", network);
    }

    /// <summary>Begins a second step. It is asked after the right password only, so it can't be used against anybody; a code is short and must not be guessed.</summary>
    public SignInTry BeginCode(Guid account) => Take($"code:{account}");

    /// <summary>How long to wait before the next invitation is tried. By network only: codes are too long to be guessed, and a count for each number would keep its owner out.</summary>
    public TimeSpan? WaitForInvitation(IPAddress? address) => Wait($"invitation:{NetworkAddress.Of(address)}");

    public void CountWrongInvitation(IPAddress? address) => Count($"invitation:{NetworkAddress.Of(address)}");

    /// <summary>Asking for mail is no mistake, but nobody needs it for a hundred accounts.</summary>
    public TimeSpan? WaitForMail(IPAddress? address) => Wait($"mail:{NetworkAddress.Of(address)}");

    public void CountMail(IPAddress? address) => Count($"mail:{NetworkAddress.Of(address)}");

    /// <param name="network">Where a wrong one counts as well.</param>
    private SignInTry Take(string key, string? network = null)
    {
        lock (turn)
        {
            var (times, now) = (Recent(key), clock.GetUtcNow());
            if (times.Count >= WrongPerAccount) return new(times[0] + Window - now);
            times.Add(now);
            var isLast = times.Count == WrongPerAccount;
            return new((TimeSpan?)null)
            {
                Right = () => { lock (turn) times.Remove(now); },
                Wrong = () => { if (network is not null) Count(network); return isLast; },
            };
        }
    }

    private TimeSpan? Wait(string key)
    {
        lock (turn) return Recent(key) is { Count: >= WrongPerAddress } times ? times[0] + Window - clock.GetUtcNow() : null;
    }

    private void Count(string key)
    {
        lock (turn) Recent(key).Add(clock.GetUtcNow());
    }

    /// <summary>What went wrong within the window; the oldest first.</summary>
    private List<DateTimeOffset> Recent(string key)
    {
        if (wrong.Count > MaximumKeys) Sweep();
        if (!wrong.TryGetValue(key, out var times)) wrong[key] = times = [];
        Forget(times);
        return times;
    }

    private void Forget(List<DateTimeOffset> times)
    {
        var over = clock.GetUtcNow() - Window;
        times.RemoveAll(time => time <= over);
    }

    private void Sweep()
    {
        foreach (var (key, times) in wrong)
        {
            Forget(times);
            if (times.Count == 0) wrong.Remove(key);
        }
        if (wrong.Count > MaximumKeys) wrong.Clear();
    }

    private static string NameKey(string name)
    {
        var key = new AccountNames().NormalizeName(name.Trim())!;
        return key.Length > LongestName ? key[..LongestName] : key;
    }
}
