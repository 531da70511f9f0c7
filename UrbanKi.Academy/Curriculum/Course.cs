namespace UrbanKi.Academy.Curriculum;

/// <summary>A course as its folder describes it: read once, never changed. What no language changes is here, the rest in <see cref="Editions"/>.</summary>
public sealed record Course
{
    /// <summary>The folder's name, kebab-case, stable for ever.</summary>
    public required string Id { get; init; }
    /// <summary>basic, intermediate or advanced.</summary>
    public required string Level { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    /// <summary>Percent of the final quiz's points that pass it, 1 to 100.</summary>
    public required int PassPercent { get; init; }
    /// <summary>Attempts at the final quiz per day; 0 = unlimited.</summary>
    public required int AttemptsPerDay { get; init; }
    /// <summary>How long a completion stays valid; 0 = for ever.</summary>
    public required int ValidMonths { get; init; }
    public required string Licence { get; init; }
    public required IReadOnlyList<string> Competences { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }
    /// <summary>The lessons' ids in their order; the same in every language.</summary>
    public required IReadOnlyList<string> LessonIds { get; init; }
    /// <summary>The course in each of its languages, by two-letter code; never empty.</summary>
    public required IReadOnlyDictionary<string, CourseEdition> Editions { get; init; }
    /// <summary>The images its pages show, by "sha16/filename" as in their addresses "/courses/{id}/files/{sha16}/{filename}".</summary>
    public IReadOnlyDictionary<string, CourseImage> Images { get; init; } = new Dictionary<string, CourseImage>();
    /// <summary>The facts that its pages show, as they were when it was published: by id, then language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> Facts { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, Fact>>();
    /// <summary>The facts that its pages show or cite, in any language.</summary>
    public IReadOnlySet<string> FactIds { get; init; } = new HashSet<string>();
    /// <summary>SHA-256 (lower-case hex) of the normalised text of all files, and of the facts shown.</summary>
    public required string Hash { get; init; }

    /// <summary>By language.</summary>
    public Dictionary<string, string> Titles => Editions.Values.ToDictionary(edition => edition.Language, edition => edition.Title);

    public bool HasQuiz => Editions.Values.Any(edition => edition.Quiz is not null);

    /// <summary>What progress is counted in: each lesson, and the final quiz if there is one.</summary>
    public int StepCount => LessonIds.Count + (HasQuiz ? 1 : 0);

    /// <summary>The edition in that language, else the German one, else any.</summary>
    public CourseEdition In(string language) =>
        Editions.TryGetValue(language, out var wanted) ? wanted
        : Editions.TryGetValue("de", out var german) ? german
        : Editions.Values.First();

    public bool HasLesson(string lessonId) => LessonIds.Contains(lessonId);
}

/// <summary>A course in one language.</summary>
public sealed record CourseEdition
{
    public required string Language { get; init; }
    public required string Title { get; init; }
    /// <summary>The title up to its colon, for tables and paths: "KI verstehen: Grundlagen …" is "KI verstehen".</summary>
    public string ShortTitle => Title.Split(':')[0].Trim() is { Length: > 0 } head ? head : Title;
    public required string Summary { get; init; }
    public required IReadOnlyList<string> Objectives { get; init; }
    /// <summary>The body of index.md.</summary>
    public required IReadOnlyList<Block> Welcome { get; init; }
    /// <summary>In the order of <see cref="Course.LessonIds"/>.</summary>
    public required IReadOnlyList<Lesson> Lessons { get; init; }
    public FinalQuiz? Quiz { get; init; }
    /// <summary>SHA-256 (lower-case hex) of index.md's normalised text: title, summary, objectives and welcome page.</summary>
    public string Hash { get; init; } = "";

    public int Minutes => Lessons.Sum(lesson => lesson.Minutes);

    public Lesson? Lesson(string id) => Lessons.FirstOrDefault(lesson => lesson.Id == id);
}

public sealed record Source(string Title, string? Url);
