using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace UrbanKi.Academy.Hosting;

/// <summary>A page that changes how somebody gets in: whoever proved who they are more than a quarter of an hour ago is asked for it once more, so that an unlocked screen is not enough.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentSignInAttribute : Attribute, IPageFilter
{
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now - http.User.ProvenAt() < Recent) return;
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.GetEncodedPathAndQuery() : http.Request.Path.ToUriComponent();
        context.Result = new LocalRedirectResult($"/account/confirm?returnUrl={Uri.EscapeDataString(back)}");
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
