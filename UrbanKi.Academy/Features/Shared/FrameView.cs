using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Shared;

/// <summary>What stands round every page: who is here, where, in which language and light.</summary>
public sealed record FrameView
{
    public required string Language { get; init; }
    /// <summary>auto, light or dark.</summary>
    public required string Theme { get; init; }
    /// <summary>The address that was asked for.</summary>
    public required string Path { get; init; }
    /// <summary>Path and query, as the address line shows them, without the language.</summary>
    public required string Here { get; init; }
    /// <summary>Null for somebody who is not signed in.</summary>
    public required string? PersonName { get; init; }
    public required bool SeesReports { get; init; }
    public required bool SeesStudio { get; init; }
    public required bool SeesAdministration { get; init; }
    public required string? Organisation { get; init; }

    public bool IsSignedIn => PersonName is not null;

    public string OtherLanguage => Language == "en" ? "de" : "en";

    /// <summary>The same place in the other language.</summary>
    public string OtherLanguageAddress => QueryHelpers.AddQueryString(Here, "culture", OtherLanguage);

    /// <summary>Comes back here after signing in, where "here" is worth coming back to.</summary>
    public string SignInAddress => Path == "/" || Path.StartsWith("/account", StringComparison.OrdinalIgnoreCase)
        ? "/account/login"
        : QueryHelpers.AddQueryString("/account/login", "returnUrl", Here);

    /// <summary>For aria-current: "page" for the very page, "true" for one that lies beneath it, else null.</summary>
    public string? Current(string path) =>
        string.Equals(Path.TrimEnd('/'), path.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) ? "page"
        : path != "/" && Path.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase) ? "true"
        : null;

    public static FrameView Of(HttpContext http)
    {
        var (path, query) = Asked(http);
        var kept = QueryHelpers.ParseQuery(query)
            .Where(pair => pair.Key is not ("culture" or "handler"))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var isSignedIn = http.User.HasClaim(claim => claim.Type == CurrentPerson.PersonClaim);
        return new FrameView
        {
            Language = Localisation.CurrentLanguage,
            Theme = http.Request.Cookies[Shared.Theme.Cookie] is { } theme && Shared.Theme.IsKnown(theme) ? theme : Shared.Theme.Auto,
            Path = path,
            Here = QueryHelpers.AddQueryString(new PathString(path).ToUriComponent(), kept),
            PersonName = isSignedIn ? http.User.Identity?.Name ?? "" : null,
            SeesReports = http.User.IsInRole(Role.Hr),
            SeesStudio = http.User.IsInRole(Role.Trainer),
            SeesAdministration = http.User.IsInRole(Role.Administrator),
            Organisation = http.User.FindFirst(CurrentPerson.OrganisationNameClaim)?.Value,
        };
    }

    /// <summary>An error page is shown at the address that was asked for.</summary>
    private static (string Path, string? Query) Asked(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } again ? (again.OriginalPath, again.OriginalQueryString)
        : http.Features.Get<IExceptionHandlerPathFeature>() is { } broken ? (broken.Path, null)
        : (http.Request.Path.Value is { Length: > 0 } path ? path : "/", http.Request.QueryString.Value);
}
