using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Remembers in the browser itself, unreadably, which accounts have signed in there: a number for the browser, and the accounts' ids.</summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    /// <summary>A shared tablet has several users; the oldest is forgotten first.</summary>
    private const int MostAccounts = 8;
    private const string Cookie = HostPrefixedCookies.Names + ".known";

    private readonly IDataProtector secrets = protection.CreateProtector("UrbanKi.Academy.KnownDevices");

    /// <summary>The browser's number, if this account has signed in with it before.</summary>
    public string? Find(HttpContext http, Guid? account) => account is { } id && Read(http) is [var device, .. var known] && known.Contains($"{id:N}") ? device : null;

    public void Remember(HttpContext http, Guid account)
    {
        var parts = Read(http);
        var device = parts is [var known, ..] ? known : Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var accounts = parts.Skip(1).Prepend($"{account:N}").Distinct().Take(MostAccounts);
        http.Response.Cookies.Append(Cookie, secrets.Protect(string.Join(' ', [device, .. accounts])), new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
    }

    private string[] Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } cookie ? secrets.Unprotect(cookie).Split(' ') : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
