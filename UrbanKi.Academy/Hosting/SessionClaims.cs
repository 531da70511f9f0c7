using System.Globalization;
using System.Security.Claims;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>What the cookie knows of the sign-in itself, beside the person.</summary>
public static class SessionClaims
{
    public const string Session = "sid";
    private const string At = "auth_time";
    private const string Method = "amr";
    private const string Proven = "proven_at";

    /// <param name="isProven">Whether the person was there: an identity provider may have answered by itself, from a session that was open.</param>
    public static IReadOnlyList<Claim> For(AccountSession session, bool isProven)
    {
        var at = new DateTimeOffset(session.StartedAt, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return [new(Session, session.Id.ToString()), new(At, at), new(Method, session.Method.ToString()), .. isProven ? new[] { new Claim(Proven, at) } : []];
    }

    /// <summary>Those that a renewed cookie keeps.</summary>
    public static IEnumerable<Claim> Of(ClaimsPrincipal person) => person.Claims.Where(claim => claim.Type is Session or At or Method or Proven);

    public static Guid? SessionId(this ClaimsPrincipal? person) => Guid.TryParse(person?.FindFirstValue(Session), out var id) ? id : null;

    public static DateTimeOffset SignedInAt(this ClaimsPrincipal person) => Instant(person, At);

    /// <summary>When the person last proved who they are; long ago for whoever never has.</summary>
    public static DateTimeOffset ProvenAt(this ClaimsPrincipal person) => Instant(person, Proven);

    private static DateTimeOffset Instant(ClaimsPrincipal person, string claim) =>
        long.TryParse(person.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MinValue;

    public static SignInMethod? SignedInBy(this ClaimsPrincipal person) => Enum.TryParse<SignInMethod>(person.FindFirstValue(Method), out var method) ? method : null;
}
