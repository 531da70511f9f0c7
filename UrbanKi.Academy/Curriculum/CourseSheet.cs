namespace UrbanKi.Academy.Curriculum;

/// <summary>What course.yml says.</summary>
internal sealed record CourseSheet(string Level, IReadOnlyList<string> Audience, int Pass, int Attempts, int ValidMonths, string Licence, IReadOnlyList<string> Competences, IReadOnlyList<Source> Sources)
{
    public const string FileName = "course.yml";
    public static readonly string[] Levels = ["basic", "intermediate", "advanced"];
    public static readonly string[] Audiences = ["all", "leaders", "it", "hr", "multipliers", "planning", "environment", "civil-protection", "administration"];

    /// <summary>For a draft whose own can't be read.</summary>
    public static readonly CourseSheet Empty = new("", [], 80, 0, 0, "", [], []);

    /// <summary>Null after reporting why.</summary>
    public static CourseSheet? Read(SourceFiles files, ReferenceShelf shelf, FileFindings findings)
    {
        if (files.Bytes(FileName) is not { } bytes)
        {
            findings.Report(FindingCodes.MissingCourseFile, "course.yml is missing. Add it with level, audience, pass, licence and competences.");
            return null;
        }
        if (SourceText.Decode(bytes, findings) is not { } text)
            return null;
        if (YamlReader.Read(text, findings) is not YamlMap map)
        {
            if (!findings.HasErrors)
                findings.Report(FindingCodes.BrokenYaml, "course.yml must consist of keys and values, such as \"level: basic\".");
            return null;
        }
        var fields = new YamlFields(map, findings);
        var level = fields.Required("level");
        if (level is not null && !Levels.Contains(level))
            findings.Report(FindingCodes.InvalidValue, map["level"]!.Line, map["level"]!.Column, $"There is no level \"{level}\". Use {string.Join(", ", Levels)}.");
        Known(fields, "audience", Audiences, FindingCodes.UnknownAudience, $"Use {string.Join(", ", Audiences)}.", findings);
        Known(fields, "competences", [.. shelf.Competences.Select(competence => competence.Key)], FindingCodes.UnknownCompetence, "Add it to competences.yml or correct the key.", findings);
        if (!fields.Has("audience"))
            findings.Report(FindingCodes.MissingKey, "\"audience\" is missing. Add \"audience: [all]\".");
        var sheet = new CourseSheet(level ?? "", fields.Texts("audience"), fields.Number("pass", 1, 100) ?? 80, fields.Number("attempts", 0, 100) ?? 0, fields.Number("valid-months", 0, 240) ?? 0,
            fields.Required("licence") ?? "", fields.Texts("competences"), fields.Sources("sources"));
        fields.ReportUnknown("level", "audience", "pass", "attempts", "valid-months", "licence", "competences", "sources");
        return sheet;
    }

    private static void Known(YamlFields fields, string key, string[] known, FindingCode code, FindingText remedy, FileFindings findings)
    {
        if (fields.Node(key) is not YamlList list)
            return;
        foreach (var text in list.Items.OfType<YamlText>().Where(text => text.Value.Length > 0 && !known.Contains(text.Value.Trim())))
            findings.Report(code, text.Line, text.Column, $"\"{key}\" names \"{text.Value}\", which does not exist. {remedy}");
    }
}
