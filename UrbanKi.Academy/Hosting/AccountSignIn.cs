using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Every way in leads through here, so that every sign-in is a session that can be seen and ended.</summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options, ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, AccountSessions sessions, AcademyDbContext db, AcademySettings settings, TimeProvider clock)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    /// <summary>Whoever has left can't come in any more.</summary>
    public override async Task<bool> CanSignInAsync(Account user) =>
        await base.CanSignInAsync(user) && await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AnyAsync(p => p.Id == user.PersonId && p.LeftOn == null);

    /// <summary>…nor between the two steps.</summary>
    public override async Task<Account?> GetTwoFactorAuthenticationUserAsync() =>
        await base.GetTwoFactorAuthenticationUserAsync() is { } account && await CanSignInAsync(account) ? account : null;

    /// <summary>…nor stay.</summary>
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } account && await CanSignInAsync(account) ? account : null;

    /// <summary>After the right password: signs in, or remembers who it is until the second step.</summary>
    /// <returns>Whether a second step is needed.</returns>
    public async Task<bool> NeedsSecondStepAsync(Account account)
    {
        var hasSecondFactor = await UserManager.GetTwoFactorEnabledAsync(account);
        if (!hasSecondFactor || await IsTwoFactorClientRememberedAsync(account))
        {
            await SignInByAsync(account, hasSecondFactor ? SignInMethod.PasswordAndCode : SignInMethod.Password);
            return false;
        }
        // The form that Identity itself reads again in GetTwoFactorAuthenticationUserAsync.
        var half = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        half.AddClaim(new(ClaimTypes.Name, account.Id.ToString()));
        await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(half));
        return true;
    }

    /// <summary>Begins a new session; whatever was open in this browser before is over.</summary>
    public async Task SignInByAsync(Account account, SignInMethod method, ProviderTicket? ticket = null)
    {
        if (Context.User.SessionId() is { } before) await sessions.EndAsync(before);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        var now = Moment.Of(clock, settings.TimeZone);
        var session = new AccountSession
        {
            AccountId = account.Id,
            Method = method,
            Device = DeviceName.Of(Context.Request.Headers.UserAgent.ToString()),
            StartedAt = now.At,
            SeenOn = now.Day,
            Issuer = ticket?.Issuer,
            ProviderSession = ticket?.Session,
            ProviderToken = ticket?.Token,
        };
        await sessions.BeginAsync(session);
        Logger.LogInformation("Account {Account} signed in by {Method}", account.Id, method);
        await base.SignInWithClaimsAsync(account, new AuthenticationProperties(), SessionClaims.For(session, isProven: ticket is null or { IsFresh: true }));
    }

    /// <summary>The ways in have changed: everybody is out, and this browser is in again as it has just proved.</summary>
    public async Task StartAnewAsync(Account account, SignInMethod method)
    {
        await sessions.EndAllAsync(account.Id);
        await SignInByAsync(account, method);
    }

    /// <summary>Whatever Identity signs in by itself is a session too.</summary>
    public override Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims) => SignInByAsync(user, SignInMethod.Password);

    /// <summary>After the account has changed: the same session goes on with a new cookie, all others end.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        await sessions.EndAllAsync(user.Id, except: Context.User.SessionId());
        await base.SignInWithClaimsAsync(user, new AuthenticationProperties(), SessionClaims.Of(Context.User).ToList());
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.SessionId() is { } id) await sessions.EndAsync(id);
        await base.SignOutAsync();
    }
}
