using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features;

/// <summary>The addresses that the running program answers, read from the program itself, so that none can be forgotten.</summary>
internal static class EveryAddress
{
    /// <summary>What stands between braces, for addresses of things that exist.</summary>
    private static readonly Dictionary<string, string> Existing = new()
    {
        ["course"] = ProbeContent.Course, ["lesson"] = ProbeContent.First, ["code"] = "404", ["hash"] = "0", ["name"] = "quadrat.svg", ["number"] = "UK-0000-0000-0000-0000", ["id"] = "art-4", ["change"] = "assistent", ["path"] = "alle",
        ["person"] = $"{Guid.Empty}", ["assignment"] = $"{Guid.Empty}", ["signIn"] = $"{Guid.Empty}", ["import"] = $"{Guid.Empty}", ["unit"] = "bauhof", ["question"] = "auswahl", ["report"] = $"{Guid.Empty}", ["version"] = "1", ["key"] = "ki-assistent", ["measure"] = $"{Guid.Empty}", ["town"] = $"{Guid.Empty}", ["language"] = "de",
    };

    public static IReadOnlyList<RouteEndpoint> Of(RunningAcademy academy) =>
        // A catch-all is the static files' again, for those that are added while the site runs from source.
        [.. academy.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !endpoint.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll))
            .DistinctBy(Template).OrderBy(Template, StringComparer.Ordinal)];

    public static string Template(this RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    public static bool IsPage(this RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    public static bool IsErrorPage(this RouteEndpoint endpoint) => endpoint.Template().StartsWith("/errors", StringComparison.Ordinal);

    /// <summary>The address with these words, already escaped, where the template has a name; without words, of something that exists.</summary>
    /// <param name="known">Things that a test has made, by the name in the template; for the others something that may exist.</param>
    public static string Address(this RouteEndpoint endpoint, string? words = null, IReadOnlyDictionary<string, string>? known = null) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => words ?? (parameter.ParameterPolicies.Any(policy => policy.Content?.Contains("imprint", StringComparison.Ordinal) == true) ? "imprint" : known?.GetValueOrDefault(parameter.Name) ?? Existing[parameter.Name]),
            _ => throw new NotSupportedException($"{endpoint.Template()} has a part of a new kind."),
        }))));
}
