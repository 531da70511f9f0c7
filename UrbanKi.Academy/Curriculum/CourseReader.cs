namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads a course from its folder's files and checks it on the way.</summary>
public sealed class CourseReader
{
    private static readonly string[] Expected = ["de", "en"];

    private readonly CourseFolder _folder;
    private readonly ReferenceShelf _shelf;

    private CourseReader(CourseFolder folder, ReferenceShelf shelf) => (_folder, _shelf) = (folder, shelf);

    /// <summary>Never throws, whatever the files hold: what is wrong with them comes back as findings, with <paramref name="pathPrefix"/> before their paths.</summary>
    public static CourseReading Read(string courseId, SourceFiles files, ReferenceShelf shelf, string pathPrefix = "")
    {
        ArgumentNullException.ThrowIfNull(courseId);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(shelf);
        var reader = new CourseReader(new(courseId, files, pathPrefix), shelf);
        var course = reader.Read();
        var findings = reader._folder.InOrder();
        return new(findings.Any(finding => finding.Severity == Severity.Error) ? null : course, findings);
    }

    /// <summary>Reads what is still being written: everything that is wrong with it, and the course as far as it can be shown all the same.</summary>
    public static CourseReading ReadDraft(string courseId, SourceFiles files, ReferenceShelf shelf)
    {
        ArgumentNullException.ThrowIfNull(courseId);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(shelf);
        var reader = new CourseReader(new(courseId, files, ""), shelf);
        var course = reader.Read(isDraft: true);
        return new(course, reader._folder.InOrder());
    }

    /// <summary>Reads what was published once: it was free of errors then, so what today's rules or today's shelf find in it does not matter. Null only if there is no course in the files.</summary>
    /// <param name="courseId">The course's folder.</param>
    /// <param name="files">The course's files.</param>
    /// <param name="facts">The facts it showed when it was published, as "facts/art-4.de.md"; they go before those on the shelf.</param>
    /// <param name="shelf">What else it refers to.</param>
    public static Course? Reread(string courseId, SourceFiles files, SourceFiles facts, ReferenceShelf shelf) =>
        new CourseReader(new(courseId, files, ""), shelf.With(ReferenceTexts.FactsIn(facts, shelf))).Read();

    private Course? Read(bool isDraft = false)
    {
        var sheetFindings = _folder.FindingsOf(CourseSheet.FileName);
        if (!KebabCase.Is(_folder.CourseId))
            sheetFindings.Report(FindingCodes.CourseId, $"\"{_folder.CourseId}\" is no id for a course. Name the folder with a-z, 0-9 and hyphens.");
        var sheet = CourseSheet.Read(_folder.Files, _shelf, sheetFindings);
        _folder.ReportStrayFiles();
        if (_folder.Languages.Count == 0)
            sheetFindings.Report(FindingCodes.MissingIndex, "The course has no language. Add a folder \"de\" with index.md and lessons.");
        else
            foreach (var language in Expected.Except(_folder.Languages))
                sheetFindings.Report(FindingCodes.MissingLanguage, $"The language \"{language}\" is missing. Add the folder \"{language}\" with the same file names.");
        var files = _folder.Languages.ToDictionary(language => language, _folder.ReadMarkdown);
        var targets = Targets(files.Values.SelectMany(file => file));
        var editions = _folder.Languages.Select(language => EditionReader.Read(language, files[language], _folder, targets)).ToList();
        LanguageParity.Check(editions, _folder);
        var facts = files.Values.SelectMany(read => read).SelectMany(file => file.ShownFacts).Select(fact => fact.Id).Distinct().ToDictionary(id => id, id => _shelf.Facts[id]);
        if (editions.Count == 0 || (!isDraft && (sheet is null || editions.Any(edition => !edition.HasWelcome))))
            return null;
        return Course(sheet ?? CourseSheet.Empty, [.. editions.Select(edition => edition.Edition)], facts, files.Values.SelectMany(read => read).SelectMany(file => file.FactIds).ToHashSet(StringComparer.Ordinal));
    }

    private Course Course(CourseSheet sheet, IReadOnlyList<CourseEdition> editions, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> facts, IReadOnlySet<string> factIds) => new()
    {
        Id = _folder.CourseId,
        Level = sheet.Level,
        Audience = sheet.Audience,
        PassPercent = sheet.Pass,
        AttemptsPerDay = sheet.Attempts,
        ValidMonths = sheet.ValidMonths,
        Licence = sheet.Licence,
        Competences = sheet.Competences,
        Sources = sheet.Sources,
        LessonIds = [.. editions[0].Lessons.Select(lesson => lesson.Id)],
        Editions = editions.ToDictionary(edition => edition.Language),
        Images = _folder.Images.Shown,
        Facts = facts,
        FactIds = factIds,
        Hash = HashOf(_folder.Files, facts),
    };

    private LinkTargets Targets(IEnumerable<MarkdownFile> files)
    {
        var readable = files.ToList();
        var pages = new Dictionary<string, string>();
        // Files that could not be read are pages all the same: one broken file must not make every link to it look broken.
        foreach (var path in _folder.Files.Paths.Where(path => path.Count(c => c == '/') == 1))
            if (path.EndsWith("/index.md", StringComparison.Ordinal))
                pages[path] = $"/courses/{_folder.CourseId}";
            else if (LessonFileName.Parse(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]) is { } name)
                pages[path] = $"/courses/{_folder.CourseId}/{name.Id}";
        foreach (var quiz in readable.Where(EditionReader.IsQuiz))
            pages[quiz.Path] = $"/courses/{_folder.CourseId}/quiz";
        return new()
        {
            Terms = LinkTargets.TermsOf(_shelf),
            Facts = LinkTargets.FactsOf(_shelf),
            ShownFact = _shelf.FindFact,
            Pages = pages,
            Anchors = readable.ToDictionary(file => file.Path, file => file.Anchors),
            Images = _folder.Images,
        };
    }

    private static string HashOf(SourceFiles files, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> facts) => ContentHash.Joined(
    [
        .. files.Hashes,
        .. facts.Values.SelectMany(editions => editions.Values).OrderBy(fact => fact.Path, StringComparer.Ordinal).SelectMany(fact => new[] { fact.Path, fact.Hash }),
    ]);
}
