using Microsoft.AspNetCore.Authentication.Cookies;

namespace UrbanKi.Academy.Hosting;

/// <summary>Over https the sign-in cookie is called "__Host-…", which a browser accepts only if it is Secure and for this very host; over plain http (Development) it can't be.</summary>
public sealed class HostPrefixedCookies : ICookieManager
{
    private readonly ChunkingCookieManager inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inner.AppendResponseCookie(context, Name(context, key), value, Bound(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        inner.DeleteCookie(context, Name(context, key), Bound(context, options));

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;

    private static CookieOptions Bound(HttpContext context, CookieOptions options)
    {
        if (context.Request.IsHttps) (options.Secure, options.Domain, options.Path) = (true, null, "/");
        return options;
    }
}
