using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>A course's settings as they come from the form. Arrays of the same beginning go together by place.</summary>
public sealed record SettingsInput
{
    private const int LongestLine = 300;

    [MaxLength(20)] public string?[]? Language { get; init; }
    [MaxLength(20)] public string?[]? Title { get; init; }
    [MaxLength(20)] public string?[]? Summary { get; init; }
    /// <summary>One a line.</summary>
    [MaxLength(20)] public string?[]? Objectives { get; init; }
    [MaxLength(20)] public string? Level { get; init; }
    [MaxLength(20)] public string?[]? Audience { get; init; }
    [MaxLength(20)] public string? Pass { get; init; }
    [MaxLength(20)] public string? Attempts { get; init; }
    [MaxLength(20)] public string? ValidMonths { get; init; }
    [MaxLength(200)] public string? Licence { get; init; }
    [MaxLength(100)] public string?[]? Competences { get; init; }
    [MaxLength(200)] public string?[]? SourceTitle { get; init; }
    [MaxLength(200)] public string?[]? SourceUrl { get; init; }
    /// <summary>The hash of what the form was filled with.</summary>
    [MaxLength(100)] public string? Seen { get; init; }

    public static SettingsInput Of(CourseSettings settings, string seen) => new()
    {
        Language = [.. settings.Editions.Select(edition => edition.Language)],
        Title = [.. settings.Editions.Select(edition => edition.Title)],
        Summary = [.. settings.Editions.Select(edition => edition.Summary)],
        Objectives = [.. settings.Editions.Select(edition => string.Join('\n', edition.Objectives))],
        Level = settings.Level,
        Audience = [.. settings.Audience],
        Pass = Number(settings.Pass),
        Attempts = Number(settings.Attempts),
        ValidMonths = Number(settings.ValidMonths),
        Licence = settings.Licence,
        Competences = [.. settings.Competences],
        SourceTitle = [.. settings.Sources.Select(source => source.Title)],
        SourceUrl = [.. settings.Sources.Select(source => source.Url)],
        Seen = seen,
    };

    /// <summary>The settings, or what is wrong at which field.</summary>
    public (CourseSettings? Settings, IReadOnlyList<FormProblem> Problems) Read(IReadOnlyList<string> languages, IStringLocalizer<Texts> texts)
    {
        var problems = new List<FormProblem>();
        var editions = new List<EditionSettings>();
        foreach (var language in languages)
        {
            var place = Array.IndexOf(Language ?? [], language);
            var edition = new EditionSettings(language, Line(At(Title, place)), Line(At(Summary, place)), [.. Lines(At(Objectives, place))]);
            if (edition.Title.Length == 0) problems.Add(new($"title-{language}", texts["Studio_TitleMissing"]));
            if (edition.Summary.Length == 0) problems.Add(new($"summary-{language}", texts["Studio_SummaryMissing"]));
            if (edition.Title.Length > LongestLine || edition.Summary.Length > 2 * LongestLine || edition.Objectives.Count > 20 || edition.Objectives.Any(line => line.Length > LongestLine)) problems.Add(new($"title-{language}", texts["Studio_TextTooLong"]));
            editions.Add(edition);
        }
        var audience = (Audience ?? []).OfType<string>().Where(CourseSettings.Audiences.Contains).Distinct().ToList();
        if (audience.Count == 0) problems.Add(new("audience-all", texts["Studio_AudienceMissing"]));
        if (!CourseSettings.Levels.Contains(Level)) problems.Add(new("level", texts["Studio_LevelMissing"]));
        var licence = Line(Licence);
        if (licence.Length == 0) problems.Add(new("licence", texts["Studio_LicenceMissing"]));
        var (pass, attempts, months) = (Number(Pass, 1, 100), Number(Attempts, 0, 100), Number(ValidMonths, 0, 240));
        if (pass is null) problems.Add(new("pass", texts["Studio_NumberBetween", 1, 100]));
        if (attempts is null) problems.Add(new("attempts", texts["Studio_NumberBetween", 0, 100]));
        if (months is null) problems.Add(new("months", texts["Studio_NumberBetween", 0, 240]));
        var sources = new List<Source>();
        for (var place = 0; place < (SourceTitle?.Length ?? 0); place++)
        {
            var (title, url) = (Line(At(SourceTitle, place)), Line(At(SourceUrl, place)));
            if (title.Length == 0 && url.Length == 0) continue;
            if (title.Length == 0 || title.Length > LongestLine) problems.Add(new($"source-{place}", texts["Studio_SourceTitleMissing"]));
            else if (url.Length > 0 && (url.Length > 2000 || !CourseSettings.IsWebAddress(url))) problems.Add(new($"source-url-{place}", texts["Studio_SourceAddress"]));
            else sources.Add(new(title, url.Length == 0 ? null : url));
        }
        return problems.Count > 0 ? (null, problems) : (new()
        {
            Level = Level!, Audience = audience, Pass = pass!.Value, Attempts = attempts!.Value, ValidMonths = months!.Value, Licence = licence,
            Competences = [.. (Competences ?? []).OfType<string>().Select(Line).Where(key => key.Length > 0).Distinct()], Sources = sources, Editions = editions,
        }, problems);
    }

    public static string At(IReadOnlyList<string?>? values, int place) => values is not null && place >= 0 && place < values.Count ? values[place] ?? "" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text, int from, int to) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null;

    private static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(line => Line(line.TrimStart('-', '*', ' '))).Where(line => line.Length > 0);
}
