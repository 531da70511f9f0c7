using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Features.Reminders;

/// <summary>No more reminders of what one need not do, without signing in. Mail programs post here by themselves (RFC 8058), so the token in the address stands for the form's.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class UnsubscribePage(UnsubscribeToken tokens, AcademyDbContext db, WriteGate gate) : PageModel
{
    [BindProperty(SupportsGet = true), MaxLength(1000)] public string? Token { get; set; }

    public bool IsKnown { get; private set; }
    public bool IsDone { get; private set; }

    /// <summary>Looking changes nothing: mail programs look at links before anybody does.</summary>
    public void OnGet() => IsKnown = tokens.Read(Token) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (tokens.Read(Token) is not { } id) return BadRequest();
        await gate.WriteAsync(db, async () =>
        {
            if (await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).SingleOrDefaultAsync(person => person.Id == id, cancellation) is { } person) person.WantsReminders = false;
        }, cancellation);
        IsDone = true;
        return Page();
    }
}
