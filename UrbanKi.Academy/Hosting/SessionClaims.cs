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

    public static IReadOnlyList<Claim> For(AccountSession session) =>
    [
        new(Session, session.Id.ToString()),
        new(At, new DateTimeOffset(session.StartedAt, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new(Method, session.Method.ToString()),
    ];

    /// <summary>Those that a renewed cookie keeps.</summary>
    public static IEnumerable<Claim> Of(ClaimsPrincipal person) => person.Claims.Where(claim => claim.Type is Session or At or Method);

    public static Guid? SessionId(this ClaimsPrincipal? person) => Guid.TryParse(person?.FindFirstValue(Session), out var id) ? id : null;

    public static DateTimeOffset SignedInAt(this ClaimsPrincipal person) =>
        long.TryParse(person.FindFirstValue(At), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MinValue;

    public static SignInMethod? SignedInBy(this ClaimsPrincipal person) => Enum.TryParse<SignInMethod>(person.FindFirstValue(Method), out var method) ? method : null;
}
