using System.Net;
using AngleSharp.Html.Dom;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

/// <summary>An academy and an identity provider that know each other, both on real ports.</summary>
public sealed class ProviderSite : IAsyncLifetime
{
    private IdentityProvider provider = null!;

    internal RunningAcademy Academy { get; private set; } = null!;

    internal IdentityProvider Provider => provider;

    public async ValueTask InitializeAsync()
    {
        var port = IdentityProvider.FreePort();
        provider = await IdentityProvider.StartAsync(port);
        Academy = new()
        {
            Port = port,
            Settings = new Dictionary<string, string>
            {
                ["Academy:Oidc:Authority"] = provider.Address.ToString(),
                ["Academy:Oidc:ClientId"] = IdentityProvider.Client,
                ["Academy:Oidc:ClientSecret"] = IdentityProvider.Secret,
                ["Academy:Oidc:RoleClaim"] = "groups",
                ["Academy:Oidc:Roles:ki-personal"] = Role.Hr,
                ["Academy:Oidc:Roles:ki-kurse"] = Role.Trainer,
                ["Academy:Oidc:UnitClaim"] = "department",
                ["Academy:Oidc:Units:FB 6"] = "bauen",
                ["Academy:Oidc:PersonnelNumberClaim"] = "personnel_number",
            },
        };
        // The provider and the browser go by the real time, and cookies for the way there run out after minutes.
        Academy.Clock.Advance(TimeProvider.System.GetUtcNow() - MovableClock.Start);
        Academy.OpenToBrowsers();
    }

    public async ValueTask DisposeAsync()
    {
        await Academy.DisposeAsync();
        await provider.DisposeAsync();
    }

    /// <summary>From the academy to the provider, signs in there as somebody, and back: the first page of the academy that says something.</summary>
    internal async Task<Answer> SignInAsync(Visitor visitor, string subject, string returnUrl = "/courses") =>
        await FollowAsync(visitor, await StartAsync(visitor, returnUrl), subject);

    internal static Task<Answer> StartAsync(Visitor visitor, string returnUrl = "/courses") => visitor.PostAsync("/account/login/provider", ("ReturnUrl", returnUrl));

    /// <summary>Goes wherever it leads, also to the provider, whose forms are filled in.</summary>
    internal static async Task<Answer> FollowAsync(Visitor visitor, Answer answer, string subject)
    {
        for (var steps = 0; steps < 30; steps++)
        {
            var here = answer.Response.RequestMessage!.RequestUri!;
            if (answer.Response.Headers.Location is { } next) answer = await visitor.GetAsync(new Uri(here, next).ToString());
            else if (answer.Response.Headers.TryGetValues("Refresh", out var refresh)) answer = await visitor.GetAsync(refresh.Single()["0;url=".Length..]);
            else if (answer.Document.QuerySelector("form:has(input[name=login])") is IHtmlFormElement login)
                answer = await visitor.PostBareAsync(new Uri(here, login.GetAttribute("action")!).ToString(), ("prompt", "login"), ("login", subject), ("password", "x"));
            else if (answer.Document.QuerySelector("form[action*='session/end/confirm']") is IHtmlFormElement leave)
                answer = await visitor.PostBareAsync(new Uri(here, leave.GetAttribute("action")!).ToString(), ("xsrf", leave.QuerySelector("[name=xsrf]")!.GetAttribute("value")!), ("logout", "yes"));
            else return answer;
        }
        throw new InvalidOperationException("It leads round in circles.");
    }

    internal static async Task<bool> IsSignedInAsync(Visitor visitor) => (await visitor.GetAsync("/courses")).Status == HttpStatusCode.OK;
}
