using System.Security.Cryptography;

namespace UrbanKi.Academy.Hosting;

/// <summary>What every answer says to the browser: only our own files, nothing inline, nobody frames us, pages of people are not kept.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy = "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>For a page that may stand in a frame of our own, and runs nothing there.</summary>
    public static void LetOwnPagesFrame(HttpContext http) => http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal).Replace("script-src 'self'", "script-src 'none'", StringComparison.Ordinal);

    /// <summary>For a page with an editor: the editor may write its own style sheets, and the page may show another of ours in a frame.</summary>
    /// <returns>What the editor has to mark its style sheets with; another one for every answer.</returns>
    public static string LetEditorStyle(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        http.Response.Headers.ContentSecurityPolicy = $"{ContentSecurityPolicy.Replace("style-src 'self'", $"style-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal)}; frame-src 'self'";
        return nonce;
    }

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // Once seen over https, never again without; browsers ignore it over http.
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        // Static files set their own; a page is somebody's, and the next user of a shared tablet must not find it by going back.
        context.Response.OnStarting(() =>
        {
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next();
    });
}
