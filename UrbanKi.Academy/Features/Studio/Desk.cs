using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Lays a page's file on the desk and takes back what was written on it.</summary>
public sealed class Desk(Drafts drafts, FindingWords words, AcademyDbContext db, CurrentPerson person)
{
    /// <summary>More is no lesson.</summary>
    public const int LongestText = 1024 * 1024;

    /// <summary>Null where there is no such page in that language.</summary>
    public async Task<DeskView?> OpenAsync(string course, string language, string lesson, CancellationToken cancellation) =>
        await FindAsync(course, language, lesson, cancellation) is { } found ? Lay(found.Draft, found.Outline, found.Page, language) : null;

    /// <summary>Saves what was written, unless somebody else did meanwhile. Whatever comes of it, the text stays on the desk.</summary>
    public async Task<DeskView?> SaveAsync(string course, string language, string lesson, string? written, Guid version, CancellationToken cancellation)
    {
        if (await FindAsync(course, language, lesson, cancellation) is not { } found) return null;
        // Browsers send forms with CRLF.
        var text = (written ?? "").ReplaceLineEndings("\n");
        var bytes = Encoding.UTF8.GetBytes(text);
        var path = found.Page.Paths[language];
        if (bytes.Length > LongestText) return Lay(found.Draft, found.Outline, found.Page, language) with { Text = text, Version = version, Refused = "TooLong" };
        switch (await drafts.SaveAsync(course, path, bytes, version, person.Id, cancellation))
        {
            case SaveOutcome.Saved saved:
                return await FindAsync(course, language, lesson, cancellation) is { } now ? Lay(now.Draft, now.Outline, now.Page, language, text, saved.Version) with { SavedAt = Dates.Time(person.Local(saved.At)) } : null;
            case SaveOutcome.Conflict conflict:
                var names = await db.NamesAsync([conflict.By], cancellation);
                var theirs = Encoding.UTF8.GetString(conflict.Theirs);
                return Lay(found.Draft.Imagine(path, bytes), found.Outline, found.Page, language, text, conflict.Version) with
                {
                    Conflict = new(conflict.By is { } who ? names.GetValueOrDefault(who) : null, Dates.Time(person.Local(conflict.At)), theirs, TextDifference.Of(theirs, text)),
                };
            default:
                return null;
        }
    }

    private async Task<(DraftReading Draft, CourseOutline Outline, OutlinePage Page)?> FindAsync(string course, string language, string lesson, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(course, cancellation) is not { } draft) return null;
        var outline = CourseOutline.Of(draft.Files);
        return outline.Find(lesson) is { } page && page.Paths.ContainsKey(language) ? (draft, outline, page) : null;
    }

    private DeskView Lay(DraftReading draft, CourseOutline outline, OutlinePage page, string language) =>
        Lay(draft, outline, page, language, Encoding.UTF8.GetString(draft.Files.Bytes(page.Paths[language])!).TrimStart('\uFEFF'), draft.Versions[page.Paths[language]]);

    private DeskView Lay(DraftReading draft, CourseOutline outline, OutlinePage page, string language, string text, Guid version) =>
        DeskView.Of(draft, outline, page, language, text, version, words, person.Local);
}
