using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Who did what to whom, newest first: three queries, whatever is in it.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class AuditPage(AcademyDbContext db, CurrentPerson person) : PageModel
{
    public AuditView View { get; private set; } = null!;

    public async Task OnGetAsync(string? kind, Guid? about, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        var entries = db.AuditEntries.AsNoTracking();
        AuditAction? wanted = Enum.TryParse<AuditAction>(kind, out var known) && Enum.IsDefined(known) ? known : null;
        if (wanted is { } one) entries = entries.Where(e => e.Action == one);
        if (about is { } id) entries = entries.Where(e => e.SubjectId == id || e.ActorId == id);
        var count = await entries.CountAsync(cancellation);
        var shown = Math.Clamp(number, 1, AuditView.PagesOf(count));
        var page = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((shown - 1) * AuditView.PageSize).Take(AuditView.PageSize).ToListAsync(cancellation);
        var ids = page.SelectMany(e => new[] { e.ActorId, e.SubjectId }).Append(about).OfType<Guid>().Distinct().ToList();
        // Of those who have left, the last name they had.
        var details = await db.PersonDetails.AsNoTracking().Where(d => ids.Contains(d.PersonId)).OrderBy(d => d.ValidFrom).ToListAsync(cancellation);
        var names = details.GroupBy(d => d.PersonId).ToDictionary(person => person.Key, person => person.Last().FullName);
        View = AuditView.For(page, names, wanted, about, count, shown, person);
    }
}
