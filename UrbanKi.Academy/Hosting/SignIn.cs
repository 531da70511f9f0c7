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
        services.AddScoped<SignInManager<Account>>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services.AddDataProtection().SetApplicationName("UrbanKi.Academy").PersistKeysToFileSystem(new(Path.Combine(settings.DataPath, "keys")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
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
            // Whoever lacks a role gets the page that says what to do, at the address that was asked for.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireClaim(CurrentPerson.PersonClaim).Build())
            .SetDefaultPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireClaim(CurrentPerson.PersonClaim).Build())
            .AddPolicy(Role.Hr, policy => policy.RequireRole(Role.Hr));
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = HostPrefixedCookies.Names + ".form";
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.FormFieldName = "form-token";
        });
        return services;
    }

    /// <summary>After sign-in is known: this request works for the person's organisation.</summary>
    public static IApplicationBuilder UseCurrentOrganisation(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var person = context.RequestServices.GetRequiredService<CurrentPerson>();
        if (person.IsSignedIn) context.RequestServices.GetRequiredService<CurrentOrganisation>().Id = person.OrganisationId;
        return next();
    });
}
