using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>My profile: who I am here, my language, my attempts. Nobody else has this page.</summary>
public sealed class ManagePage(AcademyDbContext db, CurrentPerson person, Library library, WriteGate gate) : PageModel
{
    public ManageView View { get; private set; } = null!;

    public async Task OnGetAsync(bool saved, CancellationToken cancellation)
    {
        var id = person.Id;
        var profile = await db.People.AsNoTracking().Where(p => p.Id == id).Select(p => new
        {
            p.Email,
            p.PersonnelNumber,
            p.Language,
            p.WantsReminders,
            Unit = p.Details.Where(d => d.ValidTo == null).Select(d => db.UnitDetails.First(u => u.UnitId == d.UnitId && u.ValidTo == null).Name).FirstOrDefault(),
        }).SingleAsync(cancellation);
        var attempts = await db.QuizAttempts.AsNoTracking().Where(a => a.PersonId == id).OrderByDescending(a => a.StartedAt).Take(50).ToListAsync(cancellation);
        View = new(person.Name, profile.Email, profile.PersonnelNumber, profile.Unit, profile.Language, profile.WantsReminders, saved,
            [.. attempts.Select(a => AttemptRow.For(a, library.Current.TitleOf(a.CourseId, person.Language), person))]);
    }

    public async Task<IActionResult> OnPostAsync(string? language, CancellationToken cancellation)
    {
        if (language is null || !Localisation.Languages.Contains(language)) return BadRequest();
        var id = person.Id;
        await gate.WriteAsync(db, async () => { (await db.People.SingleAsync(p => p.Id == id, cancellation)).Language = language; }, cancellation);
        Localisation.Remember(HttpContext, language);
        return RedirectToPage(new { saved = true });
    }

    public async Task<IActionResult> OnPostRemindersAsync(bool wanted, CancellationToken cancellation)
    {
        var id = person.Id;
        await gate.WriteAsync(db, async () => { (await db.People.SingleAsync(p => p.Id == id, cancellation)).WantsReminders = wanted; }, cancellation);
        return RedirectToPage(new { saved = true });
    }
}
