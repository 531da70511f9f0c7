using Microsoft.Extensions.Primitives;

namespace UrbanKi.Academy.Hosting;

/// <summary>Over https every cookie of ours is called "__Host-…" outside: a browser takes those only if they are Secure and for this very host, so no neighbour can plant one. Over plain http (Development) there can be none.</summary>
public static class HostPrefixedCookies
{
    /// <summary>What those of sign-in and forms are called by the program itself, or begin with.</summary>
    public const string Names = "academy";
    private const string Prefix = "__Host-";

    public static IApplicationBuilder UseHostPrefixedCookies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.IsHttps) return next();
        context.Request.Headers.Cookie = Incoming(context.Request.Headers.Cookie);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.SetCookie = Outgoing(context.Response.Headers.SetCookie);
            return Task.CompletedTask;
        });
        return next();
    });

    /// <summary>Takes the prefix off ours; what comes without it is not of ours, whatever it is called.</summary>
    private static StringValues Incoming(StringValues header)
    {
        var kept = header.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal)).Select(cookie => cookie[Prefix.Length..]);
        return string.Join("; ", kept) is { Length: > 0 } cookies ? cookies : StringValues.Empty;
    }

    private static StringValues Outgoing(StringValues header) => new([.. header.Select(cookie => cookie is null ? null : Prefix + cookie)]);
}
