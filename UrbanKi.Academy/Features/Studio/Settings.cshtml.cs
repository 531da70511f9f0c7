using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>What holds for a course in all its languages, and what it is called in each.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class SettingsPage(Library library, Drafts drafts, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    private const string Sheet = "course.yml";

    public SettingsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, bool saved, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(course, cancellation) is not { } draft) return library.Current.Find(course) is null ? NotFound() : LocalRedirect($"/author/{course}");
        View = ViewOf(draft, CourseSettings.Of(draft.Files) is { } settings ? SettingsInput.Of(settings, CourseSettings.HashOf(draft.Files)) : null) with { IsSaved = saved };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string course, SettingsInput input, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(course, cancellation) is not { } draft) return NotFound();
        var (settings, problems) = input.Read(CourseOutline.Of(draft.Files).Languages, texts);
        if (settings is null)
        {
            View = ViewOf(draft, input) with { Problems = problems };
            return Page();
        }
        if (await drafts.ChangeAsync(course, files => CourseSettings.HashOf(files) == input.Seen ? new(settings.WriteTo(files)) : null, person.Id, cancellation)) return LocalRedirect($"/author/{course}/settings?saved=true");

        // Somebody else was here meanwhile: both stand on the page, and the next save decides in knowledge of theirs.
        if (await drafts.FindAsync(course, cancellation) is not { } theirs) return NotFound();
        var seen = CourseSettings.HashOf(theirs.Files);
        View = ViewOf(theirs, input with { Seen = seen }) with { Stored = CourseSettings.Of(theirs.Files) is { } stored ? SettingsInput.Of(stored, seen) : null };
        return Page();
    }

    /// <summary>course.yml as text, for where it can't be read as a form.</summary>
    public async Task<IActionResult> OnPostTextAsync(string course, [MaxLength(100_000)] string? text, CancellationToken cancellation) =>
        await drafts.ChangeAsync(course, files => CourseSettings.Of(files) is null ? new(files.With(Sheet, Encoding.UTF8.GetBytes((text ?? "").ReplaceLineEndings("\n")))) : null, person.Id, cancellation)
            ? LocalRedirect($"/author/{course}/settings") : NotFound();

    private SettingsView ViewOf(DraftReading draft, SettingsInput? input)
    {
        var outline = CourseOutline.Of(draft.Files);
        return new(draft.Draft.CourseId, outline.Find(CourseOutline.WelcomeId)?.TitleIn(person.Language) ?? draft.Draft.CourseId, input, outline.Languages, SettingsView.CompetencesOf(draft.Shelf, person.Language), [], null, false,
            Encoding.UTF8.GetString(draft.Files.Bytes(Sheet) ?? []));
    }
}
