using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Questions;

/// <summary>How the questions of a final quiz are answered, as far as whole groups show it. No attempt is read for this.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class QuestionsPage(Library library, Annulments annulments, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy) : PageModel
{
    public QuestionsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, string? annulled, CancellationToken cancellation)
    {
        if (library.Current.Find(course) is not { Course.HasQuiz: true } published) return NotFound();
        var tallies = await db.QuestionTallies.AsNoTracking().Where(t => t.CourseId == course).ToListAsync(cancellation);
        var over = await annulments.OfAsync(await db.Annulments.AsNoTracking().Where(a => a.CourseId == course).ToListAsync(cancellation), published, cancellation);
        View = QuestionsView.For(published, tallies, over, (await privacy.TodayAsync(cancellation)).MinimumGroupSize, annulled, person.Language, person.Local);
        return Page();
    }
}
