using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>The identity provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0): their sessions that came from it end here too.</summary>
public static class ProviderSignOut
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private const int Longest = 16_384;

    /// <summary>No browser comes here and no cookie counts: the signed token is what is asked for.</summary>
    public static void MapProviderSignOut(this WebApplication app) =>
        app.MapPost("/account/provider/backchannel-logout", TakeAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> TakeAsync(HttpContext http, AcademySettings settings, IOptionsMonitor<OpenIdConnectOptions> providers, AccountSessions sessions, UserManager<Account> accounts, ILogger<OpenIdConnectHandler> log)
    {
        if (settings.Oidc is not { } oidc) return Results.NotFound();
        if (!http.Request.HasFormContentType || http.Request.ContentLength is not <= Longest) return Refused();
        if (await TokenAsync(http.Request) is not { } token) return Refused();
        OpenIdConnectConfiguration configuration;
        try
        {
            configuration = await providers.Get(OidcSignIn.Scheme).ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
        }
        catch (InvalidOperationException problem)
        {
            log.LogWarning(problem, "The identity provider can't be asked for its keys, so nobody can tell whether it says that somebody signed out");
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new()
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = oidc.ClientId,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidTypes = ["logout+jwt"],
            RequireExpirationTime = false,
            ClockSkew = TimeSpan.FromMinutes(2),
        });
        if (!read.IsValid || read.SecurityToken is not JsonWebToken said || !IsSignOut(said)) return Refused();

        var (session, subject) = (Said(said, "sid"), Said(said, "sub"));
        var account = subject is null ? null : await accounts.FindByLoginAsync(said.Issuer, subject);
        if (session is null && subject is null) return Refused();
        var ended = await sessions.EndAsync(all => session is not null
            ? all.Where(s => s.Issuer == said.Issuer && s.ProviderSession == session)
            : all.Where(s => s.Issuer == said.Issuer && account != null && s.AccountId == account.Id));
        log.LogInformation("The identity provider ended {Sessions} sessions", ended);
        return Results.Ok();
    }

    /// <summary>Null for a form that can't be read.</summary>
    private static async Task<string?> TokenAsync(HttpRequest request)
    {
        try
        {
            return (await request.ReadFormAsync())["logout_token"].ToString();
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>A token of another kind, such as the one that signs in, must not be taken for this one.</summary>
    private static bool IsSignOut(JsonWebToken token) =>
        token.TryGetPayloadValue<Dictionary<string, object>>("events", out var events) && events.ContainsKey(Event) && !token.TryGetClaim("nonce", out _);

    private static string? Said(JsonWebToken token, string claim) => token.TryGetClaim(claim, out var value) && value.Value.Length > 0 ? value.Value : null;

    private static IResult Refused() => Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
}
