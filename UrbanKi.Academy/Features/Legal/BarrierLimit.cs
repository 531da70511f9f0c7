using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>So many reports in an hour from one person who is signed in, or from one network: few enough to stop a flood, enough for a town hall behind one address. Counted in memory only, under a number that leads back to nobody, and forgotten when the hour is over.</summary>
public sealed class BarrierLimit : IDisposable
{
    public const int AnHour = 40;

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> limiter;

    public BarrierLimit() => limiter = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(who))), _ => new() { PermitLimit = AnHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>How long to wait, when the hour's reports are used up; null when this one may be made.</summary>
    public TimeSpan? WaitFor(string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromHours(1);
    }

    public void Dispose() => limiter.Dispose();
}
