using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>So many reports from one network address in an hour: few enough to stop a flood, enough for a town hall behind one address. Counted in memory only, under a number that leads back to no address, and forgotten when the hour is over.</summary>
public sealed class BarrierLimit : IDisposable
{
    public const int AnHour = 20;

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<IPAddress> limiter;

    public BarrierLimit() => limiter = PartitionedRateLimiter.Create<IPAddress, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        Convert.ToHexString(HMACSHA256.HashData(secret, address.MapToIPv6().GetAddressBytes())), _ => new() { PermitLimit = AnHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>False when the hour's reports are used up.</summary>
    public bool TryTake(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
