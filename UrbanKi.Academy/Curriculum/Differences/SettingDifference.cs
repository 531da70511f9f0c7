namespace UrbanKi.Academy.Curriculum;

/// <summary>A line of course.yml that says something else.</summary>
/// <param name="Key">As in course.yml.</param>
public sealed record SettingDifference(string Key, string Old, string New)
{
    public static IEnumerable<SettingDifference> Between(Course old, Course newer) =>
        Lines(old).Zip(Lines(newer)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new SettingDifference(pair.First.Key, pair.First.Value, pair.Second.Value));

    private static IEnumerable<(string Key, string Value)> Lines(Course course) =>
    [
        ("level", course.Level),
        ("audience", string.Join(", ", course.Audience)),
        ("pass", $"{course.PassPercent}"),
        ("attempts", $"{course.AttemptsPerDay}"),
        ("valid-months", $"{course.ValidMonths}"),
        ("licence", course.Licence),
        ("competences", string.Join(", ", course.Competences)),
        ("sources", string.Join("; ", course.Sources.Select(source => source.Url is null ? source.Title : $"{source.Title} ({source.Url})"))),
    ];
}
