using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>A file of questions, question by question, and the pages that could take them.</summary>
public sealed record QuestionCheckView
{
    public required Upload Upload { get; init; }
    public required string CourseTitle { get; init; }
    public required IReadOnlyList<QuestionRow> Rows { get; init; }
    /// <summary>What is wrong with the file as a whole.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
    /// <summary>Id and title of each page in the questions' language.</summary>
    public required IReadOnlyList<(string Id, string Title)> Pages { get; init; }
    public required string Into { get; init; }
    /// <summary>The course's other languages.</summary>
    public required IReadOnlyList<string> OtherLanguages { get; init; }
    public required bool InAllLanguages { get; init; }
    /// <summary>Numbers of the questions that are wanted.</summary>
    public required IReadOnlySet<int> Ticked { get; init; }
    /// <summary>A key: why nothing was taken.</summary>
    public string? Problem { get; init; }
    /// <summary>What the checker would find: file, line, sentence.</summary>
    public IReadOnlyList<(string Path, int Line, string Message)> Errors { get; init; } = [];

    public int TakenCount => Rows.Count(row => row.IsTaken && row.Item.Severity == Severity.Note);
    public int RemarkedCount => Rows.Count(row => row.IsTaken && row.Item.Severity != Severity.Note);
    public int RefusedCount => Rows.Count(row => !row.IsTaken);

    public static QuestionCheckView For(QuestionsIntake intake, ExchangeWords words)
    {
        ArgumentNullException.ThrowIfNull(intake);
        var (outline, language) = (intake.Outline, intake.Upload.Language!);
        var pages = outline.Pages.Where(page => page.Kind != PageKind.Welcome && page.Paths.ContainsKey(language)).ToList();
        var welcome = outline.Find(CourseOutline.WelcomeId);
        return new()
        {
            Upload = intake.Upload,
            CourseTitle = welcome is { Titles.Count: > 0 } ? welcome.TitleIn(language) : intake.Upload.CourseId,
            Rows = [.. intake.Reading.Items.Select(item => QuestionRow.For(item, words))],
            Remarks = [.. intake.Reading.Remarks.Select(words.Of)],
            Pages = [.. pages.Select(page => (page.Id, page.TitleIn(language)))],
            // The quiz, unless something in the file is for lessons only.
            Into = (pages.FirstOrDefault(page => page.Kind == PageKind.Quiz == intake.Reading.Taken.All(item => item.FitsQuiz)) ?? pages.FirstOrDefault())?.Id ?? "",
            OtherLanguages = [.. outline.Languages.Where(other => other != language)],
            InAllLanguages = true,
            Ticked = intake.Reading.Taken.Select(item => item.Number).ToHashSet(),
        };
    }

    /// <summary>The same with what was asked for, and what speaks against it.</summary>
    public QuestionCheckView With(IEnumerable<int> take, string? into, bool inAllLanguages)
    {
        var ticked = take.Intersect(Rows.Select(row => row.Number)).ToHashSet();
        var isPage = Pages.Any(page => page.Id == into);
        return this with
        {
            Into = isPage ? into! : Into,
            InAllLanguages = inAllLanguages,
            Ticked = ticked,
            Problem = !isPage ? "Exchange_NoPage" : ticked.Count == 0 ? "Exchange_NoneTicked"
                // What is not scored was refused for the quiz while reading.
                : Rows.Any(row => ticked.Contains(row.Number) && !row.IsTaken) ? "Exchange_SomeUnfit" : null,
        };
    }
}
