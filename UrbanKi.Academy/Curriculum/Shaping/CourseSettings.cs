using System.Text;

namespace UrbanKi.Academy.Curriculum;

/// <summary>What a form knows of a course: course.yml, and the front matter of each language's welcome page.</summary>
public sealed record CourseSettings
{
    public static IReadOnlyList<string> Levels => CourseSheet.Levels;
    public static IReadOnlyList<string> Audiences => CourseSheet.Audiences;

    public required string Level { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    /// <summary>Percent.</summary>
    public required int Pass { get; init; }
    /// <summary>A day; 0 = as many as one likes.</summary>
    public required int Attempts { get; init; }
    /// <summary>0 = for ever.</summary>
    public required int ValidMonths { get; init; }
    public required string Licence { get; init; }
    public required IReadOnlyList<string> Competences { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }
    public required IReadOnlyList<EditionSettings> Editions { get; init; }

    /// <summary>Null where a file is missing or its keys can't be read.</summary>
    public static CourseSettings? Of(SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Bytes(CourseSheet.FileName) is not { } bytes || YamlSheet.Read(Text(bytes)) is not { } sheet) return null;
        var editions = new List<EditionSettings>();
        foreach (var language in CourseOutline.Of(files).Languages)
        {
            if (files.Bytes(Welcome(language)) is not { } welcome || YamlSheet.Read(FrontMatter.Of(Text(welcome)).Yaml) is not { } header) return null;
            editions.Add(new(language, header.Text("title") ?? "", header.Text("summary") ?? "", header.Texts("objectives")));
        }
        return new()
        {
            Level = sheet.Text("level") ?? "",
            Audience = sheet.Texts("audience"),
            Pass = sheet.Number("pass") ?? 80,
            Attempts = sheet.Number("attempts") ?? 0,
            ValidMonths = sheet.Number("valid-months") ?? 0,
            Licence = sheet.Text("licence") ?? "",
            Competences = sheet.Texts("competences"),
            Sources = sheet.Sources("sources"),
            Editions = editions,
        };
    }

    /// <summary>The files with these settings in them; all else in them stays as it was.</summary>
    public SourceFiles WriteTo(SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var sheet = Text(files.Bytes(CourseSheet.FileName) ?? []);
        sheet = YamlSheet.With(sheet, "level", Level);
        sheet = YamlSheet.WithKeys(sheet, "audience", Audience);
        sheet = YamlSheet.With(sheet, "pass", Pass);
        sheet = YamlSheet.With(sheet, "attempts", Attempts);
        sheet = YamlSheet.With(sheet, "valid-months", ValidMonths);
        sheet = YamlSheet.With(sheet, "licence", Licence);
        sheet = YamlSheet.WithKeys(sheet, "competences", Competences);
        sheet = YamlSheet.WithSources(sheet, "sources", Sources);
        files = files.With(CourseSheet.FileName, Encoding.UTF8.GetBytes(sheet));
        foreach (var edition in Editions)
        {
            var page = FrontMatter.Of(Text(files.Bytes(Welcome(edition.Language)) ?? []));
            var header = YamlSheet.With(YamlSheet.With(page.Yaml, "title", edition.Title), "summary", edition.Summary);
            files = files.With(Welcome(edition.Language), Encoding.UTF8.GetBytes((page with { Yaml = YamlSheet.WithTexts(header, "objectives", edition.Objectives) }).ToString()));
        }
        return files;
    }

    /// <summary>Whether the settings in these files are still the ones somebody saw: another hash means that somebody else changed them.</summary>
    public static string HashOf(SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new SourceFiles(files.Paths.Where(path => path == CourseSheet.FileName || path.EndsWith($"/{CourseOutline.WelcomeId}.md", StringComparison.Ordinal)).ToDictionary(path => path, path => files.Bytes(path)!)).Hash;
    }

    /// <summary>Whether it begins with https:// or http://, as sources must.</summary>
    public static bool IsWebAddress(string url) => LinkScheme.IsWeb(url);

    private static string Welcome(string language) => $"{language}/{CourseOutline.WelcomeId}.md";

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
}

/// <summary>What a course is called in one language, and what it is for.</summary>
public sealed record EditionSettings(string Language, string Title, string Summary, IReadOnlyList<string> Objectives);
