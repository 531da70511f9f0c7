using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace UrbanKi.Academy.Features.Lessons;

/// <summary>So many reports from one account in an hour. Counted in memory only, under a number that nobody can trace back to the account once the program has stopped, and forgotten when the hour is over.</summary>
public sealed class MistakeLimit : IDisposable
{
    public const int AnHour = 5;

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<Guid> limiter;

    public MistakeLimit() => limiter = PartitionedRateLimiter.Create<Guid, string>(person => RateLimitPartition.GetFixedWindowLimiter(
        Convert.ToHexString(HMACSHA256.HashData(secret, person.ToByteArray())), _ => new() { PermitLimit = AnHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>How long to wait, when the hour's reports are used up; null when this one may be made.</summary>
    public TimeSpan? WaitFor(Guid personId)
    {
        using var lease = limiter.AttemptAcquire(personId);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromHours(1);
    }

    public void Dispose() => limiter.Dispose();
}
