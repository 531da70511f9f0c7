using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Who is exempt from what today, and until when.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class ExceptionsPage(AcademyDbContext db, Library library, AccessLog access, CurrentPerson person) : PageModel
{
    public ExceptionListView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = person.Now.Day;
        var scope = person.HrScope(await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation));
        var rows = await (
            from exemption in db.Exemptions.AsNoTracking().Where(one => (one.Until == null || one.Until >= today) && one.EndedOn == null)
            from detail in db.PeopleIn(scope).Where(detail => detail.PersonId == exemption.PersonId)
            orderby EF.Functions.Collate(detail.Surname, NameOrder.Collation), EF.Functions.Collate(detail.GivenName, NameOrder.Collation), exemption.CourseId
            select new { exemption, detail.GivenName, detail.Surname }).ToListAsync(cancellation);
        var granters = await db.NamesAsync(rows.Select(row => row.exemption.GrantedBy), cancellation);
        await access.NoteAsync(AccessKind.Assignments, rows.Count, unitPath: scope, cancellation: cancellation);
        View = new([.. rows.Select(row => new ExemptionRow(row.exemption.PersonId, $"{row.Surname}, {row.GivenName}", row.exemption.CourseId, library.Current.TitleOf(row.exemption.CourseId, person.Language), row.exemption.From, row.exemption.Until,
            row.exemption.Reason, row.exemption.GrantedBy is { } by ? granters.GetValueOrDefault(by) : null))]);
    }
}

public sealed record ExceptionListView(IReadOnlyList<ExemptionRow> Rows);

/// <param name="Until">The last day; null: without end.</param>
public sealed record ExemptionRow(Guid PersonId, string Name, string CourseId, string Course, DateOnly From, DateOnly? Until, string Reason, string? GrantedBy);
