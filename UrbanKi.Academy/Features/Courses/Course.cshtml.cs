using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Courses;

/// <summary>A course's welcome page: what it is about, its lessons and how far I am.</summary>
public sealed class CoursePage(Library library, AcademyDbContext db, CurrentPerson person) : PageModel
{
    public CourseView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, CancellationToken cancellation)
    {
        if (library.Current.Find(course) is not { } published) return NotFound();
        var standing = await db.StandingOfAsync(person.Id, course, cancellation);
        var now = person.Now;
        View = CourseView.For(published, standing, person.Language, now.Day, DateOnly.FromDateTime(person.Local(published.PublishedAt)));
        return Page();
    }
}
