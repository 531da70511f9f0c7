namespace UrbanKi.Academy.Curriculum;

/// <summary>A course's files sorted into what they are, before any is understood.</summary>
internal sealed class CourseFolder
{
    private const int MostMarkdownFiles = 400;

    private readonly string _pathPrefix;
    private readonly SortedDictionary<string, FileFindings> _findings = new(StringComparer.Ordinal);

    public CourseFolder(string courseId, SourceFiles files, string pathPrefix)
    {
        (CourseId, Files, _pathPrefix) = (courseId, files, pathPrefix);
        Images = new(courseId, files, FindingsOf);
        Languages = [.. files.Paths.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path.Split('/')[0]).Distinct().Where(IsLanguage).OrderBy(language => language != "de").ThenBy(language => language, StringComparer.Ordinal)];
    }

    public string CourseId { get; }
    public SourceFiles Files { get; }
    public ImageFiles Images { get; }
    /// <summary>German first, since the other languages are compared to the first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>What was found, by path and line.</summary>
    public IReadOnlyList<Finding> InOrder() =>
        [.. _findings.Values.SelectMany(file => file.All).OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    public FileFindings FindingsOf(string path)
    {
        if (!_findings.TryGetValue(path, out var findings))
            _findings[path] = findings = new(_pathPrefix + path);
        return findings;
    }

    /// <summary>Reads a language's Markdown files; those that can't be read are reported and left out.</summary>
    public IReadOnlyList<MarkdownFile> ReadMarkdown(string language)
    {
        var paths = Files.Paths.Where(path => path.StartsWith(language + "/", StringComparison.Ordinal) && path.LastIndexOf('/') == language.Length && path.EndsWith(".md", StringComparison.Ordinal)).ToList();
        if (paths.Count > MostMarkdownFiles)
        {
            FindingsOf(CourseSheet.FileName).Report(FindingCodes.TooManyFiles, $"The folder {language} holds {paths.Count} Markdown files; {MostMarkdownFiles} are the most. Split the course.");
            return [];
        }
        return [.. paths.Select(path => MarkdownFile.Read(path, language, Files.Bytes(path)!, FindingsOf(path))).OfType<MarkdownFile>()];
    }

    public void ReportStrayFiles()
    {
        foreach (var path in Files.Paths.Where(path => path != CourseSheet.FileName && ImageFiles.TypeOf(path) is null && !IsPage(path)))
        {
            // What is in the images folder is an image, whatever its ending says.
            if (path.Contains("images/", StringComparison.Ordinal))
                FindingsOf(path).Report(FindingCodes.ImageType, "This is no PNG, JPEG, WebP or SVG. Convert or remove it.");
            else
                FindingsOf(path).Report(FindingCodes.StrayFile, "Nothing reads this file. A course consists of course.yml, de/*.md, en/*.md and images; move or remove it.");
        }
    }

    private static bool IsPage(string path) => path.Split('/') is [var language, var name] && IsLanguage(language) && name.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsLanguage(string name) => name.Length == 2 && name.All(char.IsAsciiLetterLower);
}
