using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Looks at every cookie: its session must still be open; once a minute also the account, and the roles that it has by now.</summary>
public sealed class SessionGuard(IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory log, AccountSessions sessions, TimeProvider clock)
    : SecurityStampValidator<Account>(options, signIn, log)
{
    /// <summary>However busy somebody is: after a day they sign in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal.SessionId() is { } id && clock.GetUtcNow() - context.Principal!.SignedInAt() < Longest && await sessions.IsOpenAsync(id))
        {
            await base.ValidateAsync(context);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
