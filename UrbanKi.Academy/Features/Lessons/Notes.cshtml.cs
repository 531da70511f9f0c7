using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Lessons;

/// <summary>Keeps a private note. Where another window changed it meanwhile, nothing is lost: both texts are shown.</summary>
public sealed class NotesPage(Library library, AcademyDbContext db, WriteGate gate, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Limit = 4000;

    public string Kept { get; private set; } = "";
    public int KeptVersion { get; private set; }
    public string Mine { get; private set; } = "";
    public string NoteId { get; private set; } = "";
    public string Back { get; private set; } = "";

    public IActionResult OnGet(string course, string lesson) =>
        library.Current.Find(course)?.Course.HasLesson(lesson) == true ? LocalRedirect($"/courses/{course}/{lesson}") : NotFound();

    public async Task<IActionResult> OnPostAsync(string course, string lesson, string? note, string? text, int version, CancellationToken cancellation)
    {
        var found = library.Current.Find(course)?.Course.In(person.Language).Lesson(lesson);
        if (found is null || !found.Blocks.OfType<ReflectBlock>().Any(block => block.Id == note)) return NotFound();
        (NoteId, Back) = (note!, $"/courses/{course}/{lesson}#r-{note}");
        Mine = (text ?? "").ReplaceLineEndings("\n");
        if (Mine.Length > Limit) Mine = Mine[..Limit];

        var (id, now) = (person.Id, person.Now);
        var kept = await gate.WriteAsync(db, async () =>
        {
            var existing = await db.PrivateNotes.SingleOrDefaultAsync(n => n.PersonId == id && n.CourseId == course && n.ReflectionId == NoteId, cancellation);
            if (existing is null)
                return db.PrivateNotes.Add(new() { OrganisationId = db.OrganisationId, PersonId = id, CourseId = course, ReflectionId = NoteId, Text = Mine, Version = 1, SavedAt = now.At }).Entity;
            if (existing.Version == version && existing.Text != Mine) (existing.Text, existing.Version, existing.SavedAt) = (Mine, version + 1, now.At);
            return existing;
        }, cancellation);

        var isScript = Request.Headers.XRequestedWith == "fetch";
        if (kept.Text == Mine)
            return isScript ? new JsonResult(new { saved = Dates.Time(person.Local(kept.SavedAt)), version = kept.Version }) : LocalRedirect(Back);
        (Kept, KeptVersion) = (kept.Text, kept.Version);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return isScript ? new JsonResult(new { message = texts["Lesson_NoteConflictScript"].Value }) : Page();
    }
}
