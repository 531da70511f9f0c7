using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Who may come in and who is asking.</summary>
public static class SignIn
{
    public static IServiceCollection AddAcademySignIn(this IServiceCollection services, AcademySettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<AuditLog>();
        services.AddScoped<SignInLinks>();
        services.AddSingleton<AccountSessions>();
        services.AddScoped<AccountSignIn>();
        services.AddScoped<SignInManager<Account>>(provider => provider.GetRequiredService<AccountSignIn>());
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddScoped<ISecurityStampValidator, SessionGuard>();
        services.AddScoped<ITwoFactorSecurityStampValidator, TwoFactorSecurityStampValidator<Account>>();
        services.AddOptions<SecurityStampValidatorOptions>().Configure<TimeProvider>((options, clock) =>
        {
            options.TimeProvider = clock;
            // So much later at most, somebody who lost a role has lost it in every browser.
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = context =>
            {
                context.NewPrincipal!.Identities.First().AddClaims(SessionClaims.Of(context.CurrentPrincipal!));
                return Task.CompletedTask;
            };
        });
        services.AddScoped<IPasswordValidator<Account>, GuessablePasswords>();
        // PBKDF2 with SHA-512 as many times as OWASP advises; an older hash is renewed at the next sign-in.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        // A passkey is device and finger, face or PIN in one: it needs no second step beside it.
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddScoped<AuthenticatorCodes>();
        services.Configure<IdentityOptions>(options => options.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new(typeof(AuthenticatorCodes)));
        services.AddDataProtection().SetApplicationName("UrbanKi.Academy").PersistKeysToFileSystem(new(Path.Combine(settings.DataPath, "keys")));
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = HostPrefixedCookies.Names;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.LoginPath = "/account/login";
            cookie.LogoutPath = "/account/logout";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
            // What was just sent is lost: whoever has to sign in because of it is told.
            var toLogin = cookie.Events.OnRedirectToLogin;
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) context.RedirectUri += "&problem=ended";
                return toLogin(context);
            };
            // Whoever lacks a role gets the page that says what to do, at the address that was asked for.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                // The page, not the address: names may stand in that.
                context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SignIn))
                    .LogInformation("Account {Account} was refused {Method} {Page}", context.HttpContext.User.FindFirst(ClaimTypes.NameIdentifier)?.Value, context.Request.Method, (context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
                return Task.CompletedTask;
            };
        });
        // Between the password and the second step.
        authentication.AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Inner(cookie, ".half", TimeSpan.FromMinutes(5)));
        // A device on which the second step is not asked again.
        authentication.AddCookie(IdentityConstants.TwoFactorRememberMeScheme, cookie =>
        {
            Inner(cookie, ".trusted", TimeSpan.FromDays(30));
            cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidateAsync<ITwoFactorSecurityStampValidator>;
        });
        if (settings.Oidc is { } oidc)
        {
            // Between the provider's answer and the academy's decision.
            authentication.AddCookie(IdentityConstants.ExternalScheme, cookie => Inner(cookie, ".external", TimeSpan.FromMinutes(5)));
            authentication.AddProvider(oidc);
        }
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireClaim(CurrentPerson.PersonClaim).Build())
            .SetDefaultPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireClaim(CurrentPerson.PersonClaim).Build())
            .AddPolicy(Role.Administrator, policy => policy.RequireRole(Role.Administrator))
            .AddPolicy(Role.Hr, policy => policy.RequireRole(Role.Hr))
            .AddPolicy(Role.Trainer, policy => policy.RequireRole(Role.Trainer));
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = HostPrefixedCookies.Names + ".form";
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.FormFieldName = "form-token";
        });
        return services;
    }

    private static void Inner(CookieAuthenticationOptions cookie, string name, TimeSpan lifetime)
    {
        cookie.Cookie.Name = HostPrefixedCookies.Names + name;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = lifetime;
        cookie.SlidingExpiration = false;
    }

    /// <summary>After sign-in is known: this request works for the person's organisation.</summary>
    public static IApplicationBuilder UseCurrentOrganisation(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var person = context.RequestServices.GetRequiredService<CurrentPerson>();
        if (person.IsSignedIn) context.RequestServices.GetRequiredService<CurrentOrganisation>().Id = person.OrganisationId;
        return next();
    });
}
