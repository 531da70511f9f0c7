using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>Anybody says what they can't use; nobody has to be signed in or to say who they are.</summary>
[AllowAnonymous]
public sealed class BarrierPage(AcademyDbContext db, WriteGate gate, BarrierLimit limit, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public BarrierView View { get; private set; } = new(new(), [], false);

    public void OnGet(bool sent, string? place) => View = new(new() { Place = place is { Length: <= BarrierReport.PlaceLimit } ? place : null }, [], sent);

    public async Task<IActionResult> OnPostAsync([FromForm] BarrierInput? input, CancellationToken cancellation)
    {
        // A body that is no form brings none.
        input ??= new();
        View = new(input, input.Problems(texts), false);
        if (View.Problems.Count > 0) return Refuse(StatusCodes.Status400BadRequest);
        if (!await db.WorkForHostAsync(cancellation)) return NotFound();
        if (limit.WaitFor(RateLimits.WhoOf(HttpContext)) is { } wait)
        {
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            View = View with { Problems = [new(null, texts["Barrier_TooMany"])] };
            return Refuse(StatusCodes.Status429TooManyRequests);
        }
        await gate.WriteAsync(db, () =>
        {
            db.BarrierReports.Add(input.Read(db.OrganisationId, person.Now.Day));
            return Task.CompletedTask;
        }, cancellation);
        return RedirectToPage(new { sent = true });
    }

    private PageResult Refuse(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
