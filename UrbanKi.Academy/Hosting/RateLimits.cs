using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace UrbanKi.Academy.Hosting;

/// <summary>How often somebody may ask for what is costly: many times what work needs, and too little for a machine that never stops. Whoever is signed in has a count of their own, so a whole class may sit behind one address; strangers share one with their network. Lessons, quizzes and files of the pages are not counted.</summary>
/// <remarks>Counts are in the memory of the process, one for each person and address of the site, and gone when they are full again.</remarks>
public static class RateLimits
{
    /// <summary>Files that are made when they are asked for: workbooks, PDFs, zips.</summary>
    public const string Files = "files";
    /// <summary>Files that are handed in; looking at the form costs nothing.</summary>
    public const string Uploads = "uploads";
    public const string Search = "search";
    /// <summary>What strangers may look up: certificates by their number.</summary>
    public const string Numbers = "numbers";

    /// <summary>So many at once.</summary>
    public const int FilesAtOnce = 60, UploadsAtOnce = 120, SearchesAtOnce = 120, NumbersAtOnce = 120;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), TwoSeconds = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddAcademyRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Files, http => Counted(http, FilesAtOnce, Second));
        limits.AddPolicy(Uploads, http => http.Request.HasFormContentType && http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Counted(http, UploadsAtOnce, TwoSeconds) : RateLimitPartition.GetNoLimiter(""));
        limits.AddPolicy(Search, http => Counted(http, SearchesAtOnce, Second));
        limits.AddPolicy(Numbers, http => Counted(http, NumbersAtOnce, Second));
        limits.OnRejected = (rejected, _) =>
        {
            var http = rejected.HttpContext;
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Second;
            http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            // The page, not the address: names may stand in that.
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RateLimits))
                .LogInformation("Account {Account} asked too often for {Page}", http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "–", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            return ValueTask.CompletedTask;
        };
    });

    /// <summary>So many at once, and one more after each pause.</summary>
    private static RateLimitPartition<string> Counted(HttpContext http, int atOnce, TimeSpan pause) => RateLimitPartition.GetTokenBucketLimiter(
        $"{(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText} {WhoOf(http)}",
        _ => new() { TokenLimit = atOnce, TokensPerPeriod = 1, ReplenishmentPeriod = pause, QueueLimit = 0 });

    /// <summary>The person, or the stranger's network.</summary>
    public static string WhoOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.User.FindFirstValue(CurrentPerson.PersonClaim) ?? NetworkAddress.Of(http.Connection.RemoteIpAddress);
    }
}
