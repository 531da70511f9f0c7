using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>Who works here: to search, to narrow and to sort; three queries, whatever the number of people.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class PeoplePage(AcademyDbContext db, CurrentPerson person) : PageModel
{
    public PeopleView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] PeopleRequest request, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        var all = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation);
        var scope = person.HrScope(all);
        var units = all.Within(scope);
        await db.LearnFoldingAsync(cancellation);
        var staff = request.Of(db.Staff(scope), units);
        var count = await staff.CountAsync(cancellation);
        var shown = Math.Clamp(number, 1, PeopleView.PagesOf(count));
        var lines = await staff.Skip((shown - 1) * PeopleView.PageSize).Take(PeopleView.PageSize).AsNoTracking().Select(member => new PersonLine(
            member.Person.Id, member.Person.PersonnelNumber, member.Detail.Surname, member.Detail.GivenName, member.Person.Email, member.Unit!.Name, member.Person.LeftOn,
            db.Users.Any(account => account.PersonId == member.Person.Id))).ToListAsync(cancellation);
        View = PeopleView.For(request, units, lines, count, shown);
    }
}
