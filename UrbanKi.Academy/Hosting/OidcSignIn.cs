using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace UrbanKi.Academy.Hosting;

/// <summary>OpenID Connect by code and PKCE. What comes back waits in a cookie of five minutes until the academy has decided who it is.</summary>
public static class OidcSignIn
{
    public const string Scheme = "provider";
    /// <summary>Where the browser comes back from signing in.</summary>
    public const string ReturnPath = "/account/provider";

    /// <summary>Names of what the ticket carries beside the claims.</summary>
    public const string Issuer = "issuer", Token = "id_token", Purpose = "purpose", Account = "account", Fresh = "fresh";

    /// <summary>In the ticket of a question that wants the person asked anew.</summary>
    private const string Anew = "anew";
    /// <summary>Between proving who one is there and the token that says so: time for a consent or a second factor, no more.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    public static void AddProvider(this AuthenticationBuilder authentication, OidcSettings settings) => authentication.AddOpenIdConnect(Scheme, options =>
    {
        options.Authority = settings.Authority.ToString();
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !settings.IsLocal;
        // What the provider's address says is taken from there alone.
        options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes by a plain link, so that cookies need not follow other sites' forms.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = "/account/provider/callback";
        options.SignedOutCallbackPath = "/account/provider/signed-out";
        // By a frame of the provider's: cookies don't reach it, and nobody frames us. It tells us behind the browser's back instead.
        options.RemoteSignOutPath = null;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes) options.Scope.Add(scope);
        foreach (var claim in new[] { settings.RoleClaim, settings.UnitClaim, settings.PersonnelNumberClaim }.OfType<string>()) options.ClaimActions.MapJsonKey(claim, claim);
        foreach (var (cookie, name) in new[] { (options.CorrelationCookie, ".correlation."), (options.NonceCookie, ".nonce.") })
        {
            cookie.Name = HostPrefixedCookies.Names + name;
            cookie.Path = "/";
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        options.Events.OnTokenValidated = context =>
        {
            // What the provider's own description calls it is not enough: it must be the one that the settings name.
            if (context.SecurityToken.Issuer.TrimEnd('/') != settings.Issuer) context.Fail($"The token is of {context.SecurityToken.Issuer}, but Academy:Oidc:Issuer is {settings.Issuer}.");
            var isFresh = WasAskedAnew(context.SecurityToken);
            if (isFresh) context.Properties!.Items[Fresh] = "";
            if (context.Properties!.Items.ContainsKey(Anew) && !isFresh) context.Fail("The provider did not ask anew who it is, or doesn't say when it did (auth_time).");
            context.Properties.Items[Issuer] = context.SecurityToken.Issuer;
            context.Properties.Items[Token] = context.TokenEndpointResponse?.IdToken;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.ProtocolMessage.IdTokenHint = context.Properties.Items.TryGetValue(Token, out var token) ? token : null;
            return Task.CompletedTask;
        };
        // Refused there, or not an answer to a question of ours: back to the form, which says so.
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdConnectHandler>>().LogInformation(context.Failure, "The identity provider's answer was refused");
            context.Response.Redirect(ProblemPage(context.Properties));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });

    /// <summary>Both times are of the provider's own clock.</summary>
    internal static bool WasAskedAnew(JwtSecurityToken token) =>
        token.Payload.TryGetValue(JwtRegisteredClaimNames.AuthTime, out var said) && long.TryParse($"{said}", NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds >= new DateTimeOffset(token.IssuedAt).Subtract(Freshness).ToUnixTimeSeconds();

    /// <summary>Whoever is signed in there is asked again: an open session proves no more than an open screen here.</summary>
    public static OpenIdConnectChallengeProperties AskAnew(this OpenIdConnectChallengeProperties properties)
    {
        (properties.Prompt, properties.MaxAge, properties.Items[Anew]) = ("login", TimeSpan.Zero, "");
        return properties;
    }

    /// <summary>Sends the browser to the provider.</summary>
    /// <returns>Where it can't be asked, back to the form, which says so; else nothing.</returns>
    public static async Task<IActionResult?> ToProviderAsync(this HttpContext http, AuthenticationProperties properties)
    {
        try
        {
            await http.ChallengeAsync(Scheme, properties);
            return null;
        }
        catch (Exception problem) when (problem is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException)
        {
            http.RequestServices.GetRequiredService<ILogger<OpenIdConnectHandler>>().LogError(problem, "The identity provider can't be asked");
            return new LocalRedirectResult(ProblemPage(properties));
        }
    }

    /// <summary>Where somebody is told that it came to nothing: where they began.</summary>
    public static string ProblemPage(string? purpose) => purpose switch
    {
        ProviderPurpose.Link => "/account/manage/sign-ins?done=provider",
        ProviderPurpose.Confirm => "/account/confirm?problem=provider",
        _ => "/account/login?problem=provider",
    };

    private static string ProblemPage(AuthenticationProperties? properties) => ProblemPage(properties is not null && properties.Items.TryGetValue(Purpose, out var purpose) ? purpose : null);

    /// <summary>Turns a redirect to the provider into a page that goes there by itself: a browser follows no form to another site, so that no form can carry anything out of the house.</summary>
    /// <returns>The address; null where there is no redirect.</returns>
    public static string? LeaveByPage(this HttpResponse response)
    {
        if (response.StatusCode != StatusCodes.Status302Found || response.Headers.Location.ToString() is not { Length: > 0 } address) return null;
        response.Headers.Remove("Location");
        response.Headers["Refresh"] = $"0;url={address}";
        response.StatusCode = StatusCodes.Status200OK;
        return address;
    }
}
