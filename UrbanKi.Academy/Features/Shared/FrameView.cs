using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace UrbanKi.Academy.Features.Shared;

/// <summary>Whom to ask when something does not work; every part may be missing.</summary>
public sealed record HelpContact(string? Name, string? Email, string? Phone)
{
    public bool IsKnown => Email is not null || Phone is not null || Name is not null;

    /// <summary>The number as a telephone dials it.</summary>
    public string? DialledPhone => Phone is null ? null : string.Concat(Phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}

/// <summary>What stands round every page: who is here, where, in which language and light.</summary>
public sealed record FrameView
{
    public required string Language { get; init; }
    /// <summary>auto, light or dark.</summary>
    public required string Theme { get; init; }
    /// <summary>Where the reader is: path and query, as the address line shows them, without the language.</summary>
    public required string Here { get; init; }
    public required string? PersonName { get; init; }
    public required bool IsSignedIn { get; init; }
    public required bool SeesReports { get; init; }
    public required string? Organisation { get; init; }
    public required bool IsOfficialWebsite { get; init; }
    public required HelpContact Help { get; init; }

    public string OtherLanguage => Language == "en" ? "de" : "en";

    /// <summary>The same place in the other language.</summary>
    public string OtherLanguageAddress => QueryHelpers.AddQueryString(Here, "culture", OtherLanguage);

    /// <summary>Comes back here after signing in, where "here" is worth coming back to.</summary>
    public string SignInAddress => Path is "/" || Path.StartsWith("/account", StringComparison.OrdinalIgnoreCase)
        ? "/account/login"
        : QueryHelpers.AddQueryString("/account/login", "ReturnUrl", Here);

    private string Path { get; init; } = "/";

    /// <summary>"page" for the very page, "true" for one that lies beneath it, else null.</summary>
    public string? Current(string path) =>
        string.Equals(Path.TrimEnd('/'), path.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) ? "page"
        : path != "/" && Path.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase) ? "true"
        : null;

    public static FrameView Of(HttpContext http, IConfiguration settings)
    {
        var (path, query) = Asked(http);
        var kept = QueryHelpers.ParseQuery(query)
            .Where(pair => pair.Key is not ("culture" or "handler"))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return new FrameView
        {
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Theme = http.Request.Cookies[Shared.Theme.Cookie] is { } theme && Shared.Theme.IsKnown(theme) ? theme : Shared.Theme.Auto,
            Path = path,
            Here = QueryHelpers.AddQueryString(new PathString(path).ToUriComponent(), kept),
            IsSignedIn = http.User.Identity?.IsAuthenticated == true,
            PersonName = http.User.FindFirst("name")?.Value,
            SeesReports = http.User.IsInRole("hr"),
            Organisation = Setting("Organisation:Name"),
            IsOfficialWebsite = settings.GetValue("Academy:OfficialWebsite", false),
            Help = new HelpContact(Setting("Help:Name"), Setting("Help:Email"), Setting("Help:Phone")),
        };

        string? Setting(string key) => settings[$"Academy:{key}"] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    /// <summary>An error page is shown at the address that was asked for.</summary>
    private static (string Path, string? Query) Asked(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } again ? (again.OriginalPath, again.OriginalQueryString)
        : http.Features.Get<IExceptionHandlerPathFeature>() is { } broken ? (broken.Path, null)
        : (http.Request.Path.Value is { Length: > 0 } path ? path : "/", http.Request.QueryString.Value);
}
