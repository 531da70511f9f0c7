using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>A course's pages: open them, add, order, rename and remove them.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class StudioCoursePage(Library library, Drafts drafts, PublishedVersions versions, CourseTemplate template, FindingWords words, AcademyDbContext db, CurrentPerson person) : PageModel
{
    public StudioCourseView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, [MaxLength(40)] string? done, [FromQuery(Name = "to"), MaxLength(120)] string? doneTo, [MaxLength(40)] string? refused, CancellationToken cancellation)
    {
        var (published, draft) = (library.Current.Find(course), await drafts.FindAsync(course, cancellation));
        if (published is null && draft is null) return NotFound();
        var files = draft is null && published is not null ? await versions.FilesAsync(published.VersionId, cancellation) : null;
        var proposed = (await drafts.ProposalsAsync(cancellation)).TryGetValue(course, out var at) ? at : (DateTime?)null;
        var names = await db.NamesAsync([draft?.Draft.ChangedBy ?? draft?.Draft.BegunBy], cancellation);
        if (StudioCourseView.For(course, published, draft, files, proposed, names, words, person.Language, person.Now.Day, person.Local) is not { } view) return NotFound();
        View = view with { Done = done, DoneTo = doneTo, Refused = refused };
        return Page();
    }

    /// <summary>Begins the draft.</summary>
    public async Task<IActionResult> OnPostOpenAsync(string course, CancellationToken cancellation) =>
        await drafts.OpenAsync(course, person.Id, cancellation) ? Back(course, "begun") : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(string course, [MaxLength(120)] string lesson, bool up, CancellationToken cancellation) =>
        await ChangeAsync(course, files => CourseShaping.MoveLesson(files, lesson, up), up ? "up" : "down", lesson, "Move", cancellation);

    public async Task<IActionResult> OnPostAddAsync(string course, [MaxLength(200)] string? title, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(title)) return Back(course, null, null, "NoTitle");
        var id = CourseShaping.IdOf(title);
        return await ChangeAsync(course, files => CourseShaping.AddLesson(files, id, CourseOutline.Of(files).Languages.ToDictionary(language => language, language => template.Lesson(language, title.Trim(), id))), "added", id, "Add", cancellation);
    }

    public async Task<IActionResult> OnPostAddQuizAsync(string course, CancellationToken cancellation) =>
        await ChangeAsync(course, files => CourseShaping.AddQuiz(files, template.QuizId, CourseOutline.Of(files).Languages.ToDictionary(language => language, template.Quiz)), "quiz", null, "Add", cancellation);

    public async Task<IActionResult> OnPostAddEnglishAsync(string course, CancellationToken cancellation) =>
        await ChangeAsync(course, files => CourseShaping.AddLanguage(files, "en"), "english", null, "Add", cancellation);

    public async Task<IActionResult> OnPostRenameAsync(string course, [MaxLength(120)] string lesson, [MaxLength(200)] string? id, CancellationToken cancellation)
    {
        var published = library.Current.Find(course)?.Course.HasLesson(lesson) == true;
        return await ChangeAsync(course, files => published ? null : CourseShaping.RenameLesson(files, lesson, (id ?? "").Trim()), "renamed", id?.Trim(), "Rename", cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string course, [MaxLength(120)] string lesson, CancellationToken cancellation) =>
        await ChangeAsync(course, files => CourseShaping.RemovePage(files, lesson), "removed", null, "Remove", cancellation);

    /// <summary>Throws the draft away, unless it is no longer the one that was seen.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string course, Guid revision, CancellationToken cancellation) =>
        !await drafts.DiscardAsync(course, revision, cancellation) ? await RefuseAsync(course, "Discard", cancellation)
        : library.Current.Find(course) is null ? LocalRedirect("/author") : Back(course, "discarded");

    /// <summary>Takes or declines the text that was found in the content folder.</summary>
    public async Task<IActionResult> OnPostProposalAsync(string course, bool take, CancellationToken cancellation) =>
        await drafts.SettleProposalAsync(course, take, person.Id, cancellation) ? Back(course, take ? "taken" : "declined") : await RefuseAsync(course, null, cancellation);

    private async Task<IActionResult> ChangeAsync(string course, Func<SourceFiles, Reshaped?> change, string done, string? page, string refusal, CancellationToken cancellation) =>
        await drafts.ChangeAsync(course, change, person.Id, cancellation) ? Back(course, done, page) : await RefuseAsync(course, refusal, cancellation);

    private async Task<IActionResult> RefuseAsync(string course, string? refusal, CancellationToken cancellation) =>
        await drafts.FindAsync(course, cancellation) is null && library.Current.Find(course) is null ? NotFound() : Back(course, null, null, refusal);

    private RedirectResult Back(string course, string? done, string? page = null, string? refused = null) =>
        Redirect(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString($"/author/{Uri.EscapeDataString(course)}", new Dictionary<string, string?> { ["done"] = done, ["to"] = page, ["refused"] = refused }.Where(field => field.Value is not null)));
}
