namespace UrbanKi.Academy.Curriculum;

/// <summary>An edition as far as it could be read, with the places that comparing languages needs.</summary>
internal sealed record ReadEdition(string Language, CourseEdition Edition, bool HasWelcome, IReadOnlyList<ReadPart> Parts);

/// <summary>A lesson or the quiz: its id, its file, the blocks in it and how many questions an attempt draws.</summary>
internal sealed record ReadPart(string Id, MarkdownFile File, IReadOnlyList<PlacedBlock> Blocks, int? Draw = null);

/// <summary>Reads one language of a course.</summary>
internal sealed class EditionReader(string language, IReadOnlyList<MarkdownFile> files, CourseFolder folder, LinkTargets targets)
{
    public const string QuizId = "quiz";
    private readonly List<ReadPart> _parts = [];
    private readonly Dictionary<string, string> _idsSeen = [];

    public static ReadEdition Read(string language, IReadOnlyList<MarkdownFile> files, CourseFolder folder, LinkTargets targets) => new EditionReader(language, files, folder, targets).Read();

    public static bool IsQuiz(MarkdownFile file) => file.Header.Has(QuizId);

    private ReadEdition Read()
    {
        foreach (var file in files)
            LinkResolver.Resolve(file, targets);
        var index = files.FirstOrDefault(file => file.Path == $"{language}/index.md");
        if (index is null && !folder.Files.Contains($"{language}/index.md"))
            folder.FindingsOf($"{language}/index.md").Report(FindingCodes.MissingIndex, "index.md is missing. Add it with title, summary and objectives; its text is the course's welcome page.");
        var lessons = Lessons();
        var quiz = Quiz();
        if (lessons.Count == 0)
            folder.FindingsOf($"{language}/index.md").Report(FindingCodes.NoLessons, "The course has no lesson in this language. Add a file such as 01-first-lesson.md.");
        return new(language, index is null ? WithoutWelcome(lessons, quiz) : Edition(index, lessons, quiz), index is not null, _parts);
    }

    /// <summary>Enough to show the lessons of a draft.</summary>
    private CourseEdition WithoutWelcome(IReadOnlyList<Lesson> lessons, FinalQuiz? quiz) => new() { Language = language, Title = "", Summary = "", Objectives = [], Welcome = [], Lessons = lessons, Quiz = quiz };

    private CourseEdition Edition(MarkdownFile index, IReadOnlyList<Lesson> lessons, FinalQuiz? quiz)
    {
        var header = index.Header;
        var edition = new CourseEdition
        {
            Language = language,
            Title = header.Required("title", FindingCodes.MissingTitle) ?? "",
            Summary = header.Required("summary") ?? "",
            Objectives = header.Texts("objectives"),
            Welcome = [.. Blocks(index, Place.Welcome).Select(placed => placed.Block)],
            Lessons = lessons,
            Quiz = quiz,
            Hash = index.Hash,
        };
        header.ReportUnknown("title", "summary", "objectives");
        return edition;
    }

    private List<Lesson> Lessons()
    {
        var named = new List<(MarkdownFile File, LessonFileName Name)>();
        foreach (var file in files.Where(file => file.Path != $"{language}/index.md" && !IsQuiz(file)))
        {
            var name = LessonFileName.Parse(file.Path[(language.Length + 1)..]);
            if (name is null || name.Id == QuizId)
                file.Findings.Report(FindingCodes.FileName, name is null
                    ? "The file's name must be a number, a hyphen and an id, such as 01-first-lesson.md (a-z, 0-9, hyphens)."
                    : "\"quiz\" is no id for a lesson, since the final quiz's address ends so. Choose another name.");
            else if (named.FirstOrDefault(other => other.Name.Number == name.Number || other.Name.Id == name.Id) is { File: { } twin })
                file.Findings.Report(FindingCodes.SameFileName, $"\"{twin.Path}\" has the same number or id. Give this file another one.");
            else
                named.Add((file, name));
        }
        return [.. named.OrderBy(entry => entry.Name.Number).Select((entry, place) => Lesson(entry.File, entry.Name.Id, place + 1))];
    }

    private Lesson Lesson(MarkdownFile file, string id, int number)
    {
        var header = file.Header;
        var blocks = Blocks(file, Place.Lesson);
        _parts.Add(new(id, file, blocks));
        var words = LessonRules.WordCount(file);
        var minutes = header.Number("minutes", 1, 240);
        var lesson = new Lesson
        {
            Id = id,
            Number = number,
            Title = header.Required("title", FindingCodes.MissingTitle) ?? "",
            Minutes = minutes ?? LessonRules.ReadingMinutes(words),
            Objectives = header.Texts("objectives"),
            Blocks = [.. blocks.Select(placed => placed.Block)],
            Hash = file.Hash,
        };
        header.ReportUnknown("title", "minutes", "objectives");
        LessonRules.Check(file, words, minutes, lesson.Objectives.Count);
        return lesson;
    }

    private FinalQuiz? Quiz()
    {
        var quizzes = files.Where(IsQuiz).ToList();
        foreach (var surplus in quizzes.Skip(1))
            surplus.Findings.Report(FindingCodes.SeveralQuizzes, $"\"{quizzes[0].Path}\" is the final quiz already. Keep one.");
        if (quizzes is not [var file, ..])
            return null;
        var blocks = Blocks(file, Place.Quiz);
        var (quiz, part) = QuizReader.Read(file, blocks);
        _parts.Add(part);
        return quiz;
    }

    private IReadOnlyList<PlacedBlock> Blocks(MarkdownFile file, Place place)
    {
        TextRules.Check(file);
        if (language == "de")
            GermanSentences.Check(file);
        var blocks = BlockReader.Read(file, targets, place);
        foreach (var placed in blocks)
        {
            var id = placed.Block switch { QuestionBlock block => block.Question.Id, ReflectBlock block => block.Id, _ => null };
            if (id is not null && !_idsSeen.TryAdd(id, file.Path))
                file.Report(FindingCodes.DuplicateId, placed.Source, $"The id \"{id}\" is taken, in {_idsSeen[id]}. Ids are unique in a course; choose another one.");
        }
        return blocks;
    }
}
