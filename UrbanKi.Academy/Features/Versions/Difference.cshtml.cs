using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>What differs between any two versions, or between a version and the draft.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class DifferencePage(Drafts drafts, PublishedVersions versions, AcademyDbContext db, CurrentPerson person) : PageModel
{
    private const string Draft = "draft";

    public DifferenceView View { get; private set; } = null!;

    /// <param name="from">A version's number; without it, the one before.</param>
    /// <param name="to">A version's number or "draft"; without it, the newest.</param>
    public async Task<IActionResult> OnGetAsync(string course, [MaxLength(10)] string? from, [MaxLength(10)] string? to, CancellationToken cancellation)
    {
        var rows = await db.VersionRowsAsync(course, cancellation);
        if (rows.Count == 0) return NotFound();
        var (newest, isDraft) = (rows[0].Number, to == Draft);
        var upper = to is null ? newest : Number(to);
        var newer = isDraft ? (await drafts.FindAsync(course, cancellation))?.Course : (await FindAsync(upper))?.Course;
        if (newer is null || await FindAsync(from is not null ? Number(from) : isDraft ? newest : upper - 1) is not { } old) return NotFound();
        View = new(course, newer.In(person.Language).ShortTitle, old.Number, isDraft ? null : upper, CourseDifference.Between(old.Course, newer));
        return Page();

        static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

        async Task<PublishedCourse?> FindAsync(int wanted) => rows.FirstOrDefault(row => row.Number == wanted) is { } row ? await versions.FindAsync(row.Id, cancellation) : null;
    }
}

/// <summary>Two versions beside each other.</summary>
/// <param name="To">Null for the draft.</param>
public sealed record DifferenceView(string CourseId, string CourseTitle, int From, int? To, CourseDifference Difference);
