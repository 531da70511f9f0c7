using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Lessons;

/// <summary>One lesson: read it, practise in place, mark it done.</summary>
public sealed class LessonPage(Library library, PublishedVersions versions, FinishedLessons finished, AcademyDbContext db, WriteGate gate, CurrentPerson person) : PageModel
{
    public LessonView View { get; private set; } = null!;
    /// <summary>The view as it is kept ready; null if it is the reader's own.</summary>
    public IHtmlContent? Article { get; private set; }

    public Task<IActionResult> OnGetAsync(string course, string lesson, CancellationToken cancellation) => ShowAsync(course, lesson, null, cancellation);

    /// <summary>Marks the lesson done and leads to what comes next.</summary>
    public async Task<IActionResult> OnPostAsync(string course, string lesson, CancellationToken cancellation)
    {
        if (library.Current.Find(course) is not { } published || !published.Course.HasLesson(lesson)) return NotFound();
        var (id, now, language) = (person.Id, person.Now, published.Course.In(person.Language).Language);
        var steps = await gate.WriteAsync(db, async () =>
        {
            var record = await db.OpenRecordAsync(id, course, cancellation);
            var pinned = await versions.PinnedAsync(record, published, now, cancellation);
            record.MarkDone(pinned, lesson, language, now);
            await db.KeepAsync(record, pinned, language, now, cancellation);
            return new CourseSteps(published.Course, record.Standing, now.Day);
        }, cancellation);
        return LocalRedirect(LessonView.After(published.Course, lesson, steps));
    }

    /// <summary>Shows how a practice question was answered. Nothing of it is kept.</summary>
    public Task<IActionResult> OnPostAnswerAsync(string course, string lesson, [MaxLength(200)] string? question, string?[]? answer, CancellationToken cancellation)
    {
        var asked = question is null ? null : library.Current.Find(course)?.Course.In(person.Language).Lesson(lesson)?.Question(question);
        return asked is null
            ? Task.FromResult<IActionResult>(NotFound())
            : ShowAsync(course, lesson, new(asked.Id, Learning.Response.Read(asked, Arrangement.Plain(asked), answer)), cancellation);
    }

    private async Task<IActionResult> ShowAsync(string course, string lesson, Practised? practised, CancellationToken cancellation)
    {
        var snapshot = library.Current;
        if (snapshot.Find(course) is not { } published || published.Course.In(person.Language).Lesson(lesson) is not { } found) return NotFound();
        var standing = await db.StandingOfAsync(person.Id, course, cancellation);
        var notes = found.Blocks.Any(block => block is ReflectBlock) ? await db.NotesOfAsync(person.Id, course, cancellation) : [];
        View = LessonView.For(published, found, standing, notes, snapshot.Shelf, person, practised);
        Article = await finished.OfAsync(snapshot, View, HttpContext);
        return Page();
    }
}
