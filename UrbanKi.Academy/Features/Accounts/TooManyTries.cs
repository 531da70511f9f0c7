using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>The answer to too many wrong tries: the form, when to come back, and 429.</summary>
public static class TooManyTries
{
    public static PageResult TooMany(this PageModel page, IStringLocalizer<Texts> texts, TimeSpan wait)
    {
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        page.ModelState.AddModelError("", texts["Account_TooMany", Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))]);
        return page.Page();
    }
}
