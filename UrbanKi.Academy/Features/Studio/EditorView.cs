using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>A page being written: in one language with its preview, or in two side by side.</summary>
public sealed record EditorView
{
    public required DeskView Desk { get; init; }
    /// <summary>The same page in another language.</summary>
    public required DeskView? Beside { get; init; }
    public required string CourseTitle { get; init; }
    /// <summary>The languages that this page has.</summary>
    public required IReadOnlyList<string> Languages { get; init; }
    public required int? Version { get; init; }
    public required ToolsView Tools { get; init; }
    /// <summary>The pages before and behind, to go on without a detour.</summary>
    public required OutlinePage? Previous { get; init; }
    public required OutlinePage? Next { get; init; }
    /// <summary>What the editor marks its style sheets with.</summary>
    public string Nonce { get; init; } = "";

    public static EditorView For(DeskView desk, DeskView? beside, DraftReading draft, PublishedCourse? published, string language)
    {
        var outline = CourseOutline.Of(draft.Files);
        var place = outline.Pages.ToList().FindIndex(page => page.Id == desk.Page.Id);
        return new()
        {
            Desk = desk,
            Beside = beside,
            CourseTitle = outline.Find(CourseOutline.WelcomeId)?.TitleIn(language) ?? desk.CourseId,
            Languages = [.. outline.Languages.Where(desk.Page.Paths.ContainsKey)],
            Version = published?.Number,
            Tools = ToolsView.For(draft, outline, desk.Language),
            Previous = place > 0 ? outline.Pages[place - 1] : null,
            Next = place >= 0 && place + 1 < outline.Pages.Count ? outline.Pages[place + 1] : null,
        };
    }
}

/// <summary>What may be put into a page: where links may lead, and what there is to show.</summary>
/// <param name="Pages">Path as it is written in a link, and title.</param>
/// <param name="Terms">Id and word.</param>
/// <param name="Facts">Id and title.</param>
/// <param name="Images">Path as it is written in a link.</param>
public sealed record ToolsView(IReadOnlyList<(string Path, string Title)> Pages, IReadOnlyList<(string Id, string Word)> Terms, IReadOnlyList<(string Id, string Title)> Facts, IReadOnlyList<string> Images)
{
    public static ToolsView For(DraftReading draft, CourseOutline outline, string language) => new(
        [.. outline.Pages.Where(page => page.Paths.ContainsKey(language)).Select(page => (page.Paths[language][(language.Length + 1)..], page.TitleIn(language)))],
        [.. (draft.Shelf.Glossary.GetValueOrDefault(language) ?? draft.Shelf.Glossary.GetValueOrDefault("de") ?? []).OrderBy(term => term.Term, StringComparer.CurrentCultureIgnoreCase).Select(term => (term.Id, term.Term))],
        [.. draft.Shelf.Facts.Keys.Select(id => (Id: id, draft.Shelf.FindFact(id, language)?.Title ?? id)).OrderBy(fact => fact.Item2, StringComparer.CurrentCultureIgnoreCase)],
        [.. outline.Images.Select(path => path.StartsWith(language + "/", StringComparison.Ordinal) ? path[(language.Length + 1)..] : $"../{path}")]);
}
