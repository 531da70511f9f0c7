using System.Security.Claims;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Who is asking, from the sign-in cookie: no query needed. Only for pages behind sign-in.</summary>
public sealed class CurrentPerson(IHttpContextAccessor accessor, AcademySettings settings, TimeProvider clock)
{
    public const string PersonClaim = "person";
    public const string OrganisationClaim = "organisation";
    public const string OrganisationNameClaim = "organisation_name";

    public const string HrUnitClaim = "hr_unit";

    private ClaimsPrincipal User => accessor.HttpContext!.User;

    public bool IsSignedIn => accessor.HttpContext?.User.HasClaim(claim => claim.Type == PersonClaim) == true;
    public Guid Id => Guid.Parse(User.FindFirstValue(PersonClaim)!);
    public Guid OrganisationId => Guid.Parse(User.FindFirstValue(OrganisationClaim)!);
    public string Name => User.Identity?.Name ?? "";
    public bool IsHr => User.IsInRole(Role.Hr);
    public bool IsAdministrator => User.IsInRole(Role.Administrator);

    /// <summary>The unit (with sub-units) whose people somebody may see as HR; null for the whole organisation.</summary>
    public Guid? HrUnitId => Guid.TryParse(User.FindFirstValue(HrUnitClaim), out var unit) ? unit : null;

    /// <summary>Path of <see cref="HrUnitId"/> as the tree is today; null for the whole organisation. A unit that is no more shows nobody.</summary>
    /// <param name="units">All units' details.</param>
    public string? HrScope(IEnumerable<UnitDetail> units) => HrUnitId is { } id ? units.FirstOrDefault(unit => unit.UnitId == id && unit.ValidTo is null)?.Path ?? "\0" : null;

    /// <summary>The same as the tree was on that day, for what is shown of a past day.</summary>
    /// <param name="units">All units' details.</param>
    public string? HrScope(IEnumerable<UnitDetail> units, DateOnly day) => HrUnitId is { } id ? units.FirstOrDefault(unit => unit.UnitId == id && unit.HoldsOn(day))?.Path ?? "\0" : null;

    /// <summary>The page's language, two letters.</summary>
    public string Language => Localisation.CurrentLanguage;

    /// <summary>Now, and the day it is where the organisation is.</summary>
    public Moment Now => Moment.Of(clock, settings.TimeZone);

    /// <summary>An instant as a clock on the wall shows it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, settings.TimeZone);
}
