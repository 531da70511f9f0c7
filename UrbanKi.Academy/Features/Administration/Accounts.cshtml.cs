using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Everybody of the organisation with what they may do and how they get in: two queries. Nothing about learning.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class AccountsPage(AcademyDbContext db) : PageModel
{
    public AccountsView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] string? q, [FromQuery] string? role, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        var people = from person in db.People.AsNoTracking()
                     join detail in db.PersonDetails on person.Id equals detail.PersonId
                     where detail.ValidTo == null
                     select new { person, detail };
        if (q?.Trim() is { Length: > 0 } words)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            {
                var like = Likeness.Of(word);
                people = people.Where(p => EF.Functions.Like(p.detail.Surname, like, Likeness.Escape) || EF.Functions.Like(p.detail.GivenName, like, Likeness.Escape) || EF.Functions.Like(p.person.Email!, like, Likeness.Escape) || p.person.PersonnelNumber == word);
            }
        if (AccountsView.Roles.Contains(role)) people = people.Where(p => p.person.Roles.Any(r => r.Role == role));
        var count = await people.CountAsync(cancellation);
        var shown = Math.Clamp(number, 1, AccountsView.PagesOf(count));
        var lines = await people.OrderBy(p => p.detail.Surname).ThenBy(p => p.detail.GivenName).ThenBy(p => p.person.Id).Skip((shown - 1) * AccountsView.PageSize).Take(AccountsView.PageSize)
            .Select(p => new AccountLine(
                p.person.Id, p.detail.GivenName + " " + p.detail.Surname, p.person.Email, p.person.PersonnelNumber,
                p.person.Roles.Select(r => r.Role).ToList(),
                db.Users.Any(a => a.PersonId == p.person.Id),
                db.Users.Any(a => a.PersonId == p.person.Id && a.TwoFactorEnabled)))
            .ToListAsync(cancellation);
        View = new(lines, q?.Trim(), AccountsView.Roles.Contains(role) ? role : null, count, shown);
    }
}
