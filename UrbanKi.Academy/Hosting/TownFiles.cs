namespace UrbanKi.Academy.Hosting;

/// <summary>A town's style sheet and logo. Anybody may have them: the sign-in page shows them.</summary>
public static class TownFiles
{
    public static void MapTownFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/town/{town:guid}/{hash}/style.css", (Guid town, string hash, TownFaces faces, HttpContext http) =>
            faces.Find(town) is { Style: { } style, StyleAddress: { } address } && address.Contains($"/{hash}/", StringComparison.Ordinal) ? Kept(http, Results.Text(style, "text/css")) : Results.NotFound()).AllowAnonymous();
        routes.MapGet("/town/{town:guid}/{hash}/logo", (Guid town, string hash, TownFaces faces, HttpContext http) =>
            faces.Find(town) is { Logo: { } logo, LogoAddress: { } address } face && address.Contains($"/{hash}/", StringComparison.Ordinal) ? Kept(http, Results.Bytes(logo, face.LogoType)) : Results.NotFound()).AllowAnonymous();
    }

    private static IResult Kept(HttpContext http, IResult file)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        // Opened by itself, a picture must not run anything either.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; sandbox";
        return file;
    }
}
