using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace UrbanKi.Academy.Hosting;

/// <summary>OpenID Connect by code and PKCE. What comes back waits in a cookie of five minutes until the academy has decided who it is.</summary>
public static class OidcSignIn
{
    public const string Scheme = "provider";
    /// <summary>Where the browser comes back from signing in.</summary>
    public const string ReturnPath = "/account/provider";

    /// <summary>Names of what the ticket carries beside the claims.</summary>
    public const string Issuer = "issuer", Token = "id_token", Purpose = "purpose", Account = "account";

    public static void AddProvider(this AuthenticationBuilder authentication, OidcSettings settings) => authentication.AddOpenIdConnect(Scheme, options =>
    {
        options.Authority = settings.Authority.ToString();
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !settings.IsLocal;
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
            context.Properties!.Items[Issuer] = context.SecurityToken.Issuer;
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
            context.Response.Redirect("/account/login?problem=provider");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });

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
