using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Data.Search;

/// <summary>What of the library can be found. Questions of final quizzes and their answers are left out.</summary>
public static class SearchEntries
{
    public static IEnumerable<SearchEntry> Of(LibrarySnapshot library)
    {
        foreach (var published in library.Courses)
            foreach (var edition in published.Course.Editions.Values)
            {
                yield return new(SearchKind.Course, edition.Language, edition.Title, "", $"/courses/{published.Course.Id}", string.Join(" · ", edition.Objectives.Prepend(edition.Summary)));
                foreach (var lesson in edition.Lessons)
                    foreach (var entry in OfLesson(published.Course.Id, edition, lesson))
                        yield return entry;
            }
        foreach (var (language, terms) in library.Shelf.Glossary)
            foreach (var term in terms)
                yield return new(SearchKind.Term, language, term.Term, "", $"/glossary#{term.Id}", term.Definition);
        foreach (var (id, languages) in library.Shelf.Changes)
            foreach (var (language, page) in languages)
                foreach (var (anchor, heading, words) in HtmlWords.Sections(page.Html).Prepend((null, null, page.Summary)))
                    yield return new(SearchKind.Change, language, heading ?? page.Title, heading is null ? "" : page.Title, Anchored($"/changes/{id}", anchor), words);
    }

    private static IEnumerable<SearchEntry> OfLesson(string courseId, CourseEdition edition, Lesson lesson)
    {
        var (address, here) = ($"/courses/{courseId}/{lesson.Id}", (string?)null);
        foreach (var block in lesson.Blocks)
        {
            var sections = block switch
            {
                ProseBlock prose => HtmlWords.Sections(prose.Html),
                TaskBlock task => [(null, null, HtmlWords.Of(task.Html))],
                ExperimentBlock experiment => [(null, null, HtmlWords.Of(experiment.FallbackHtml))],
                QuestionBlock { Question: var question } => [($"q-{question.Id}", null, question.PlainText)],
                _ => Enumerable.Empty<(string?, string?, string)>(),
            };
            foreach (var (anchor, heading, words) in sections)
            {
                here = anchor ?? here;
                yield return new(SearchKind.Lesson, edition.Language, heading is null ? lesson.Title : $"{lesson.Title}: {heading}", edition.ShortTitle, Anchored(address, anchor ?? here), words);
            }
        }
    }

    private static string Anchored(string address, string? anchor) => anchor is null ? address : $"{address}#{anchor}";
}
