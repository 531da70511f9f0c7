using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UrbanKi.Academy.Features.Errors;

/// <summary>What went wrong and the way on. Shown in place of any page, to anybody, whatever the method.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class StatusPage : PageModel
{
    public StatusView View { get; private set; } = null!;

    /// <summary>Runs for every method: an error page has no handler of its own.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var code = int.Parse((string)RouteData.Values["code"]!, System.Globalization.CultureInfo.InvariantCulture);
        View = StatusView.Of(code, HttpContext.TraceIdentifier, User.Identity is { IsAuthenticated: true } who ? who.Name : null);
        Response.StatusCode = View.Code;
    }
}
