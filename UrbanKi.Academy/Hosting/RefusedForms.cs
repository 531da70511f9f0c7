using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace UrbanKi.Academy.Hosting;

/// <summary>Notes in the log that a form came without its token: mostly a page that lay open for days, sometimes another site's doing.</summary>
public sealed class RefusedForms(ILogger<RefusedForms> log) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        // The page, not the address: names may stand in that.
        if (context.Result is IAntiforgeryValidationFailedResult)
            log.LogInformation("Account {Account} sent a form without its token to {Page}", context.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "–", context.ActionDescriptor.AttributeRouteInfo?.Template);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
