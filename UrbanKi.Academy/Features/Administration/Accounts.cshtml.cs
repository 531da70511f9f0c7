using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Everybody of the organisation with what they may do and how they get in: two queries. Nothing about learning.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class AccountsPage(AcademyDbContext db) : PageModel
{
    public AccountsView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] string? q, [FromQuery] string? role, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        await db.LearnFoldingAsync(cancellation);
        var people = db.Staff(null).AsNoTracking().Here().Called(q ?? "");
        if (AccountsView.Roles.Contains(role)) people = people.Where(p => p.Person.Roles.Any(r => r.Role == role));
        var count = await people.CountAsync(cancellation);
        var shown = Math.Clamp(number, 1, AccountsView.PagesOf(count));
        var lines = await people.ByName().Skip((shown - 1) * AccountsView.PageSize).Take(AccountsView.PageSize)
            .Select(p => new AccountLine(
                p.Person.Id, p.Detail.GivenName + " " + p.Detail.Surname, p.Person.Email, p.Person.PersonnelNumber,
                p.Person.Roles.Select(r => r.Role).ToList(),
                db.Users.Any(a => a.PersonId == p.Person.Id),
                db.Users.Any(a => a.PersonId == p.Person.Id && a.TwoFactorEnabled)))
            .ToListAsync(cancellation);
        View = new(lines, q?.Trim(), AccountsView.Roles.Contains(role) ? role : null, count, shown);
    }
}
