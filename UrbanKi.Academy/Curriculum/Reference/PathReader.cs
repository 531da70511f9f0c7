namespace UrbanKi.Academy.Curriculum;

/// <summary>paths/*.yml: an ordered list of courses for a role.</summary>
internal static class PathReader
{
    public static IReadOnlyList<LearningPath> Read(ShelfFolder folder, IReadOnlySet<string> courseIds)
    {
        var paths = new List<LearningPath>();
        foreach (var path in folder.In("paths", ".yml"))
        {
            var findings = folder.FindingsOf(path);
            var id = path["paths/".Length..^".yml".Length];
            if (!KebabCase.Is(id))
                findings.Report(FindingCodes.FileName, $"\"{id}\" is no id. Name the file with a-z, 0-9 and hyphens.");
            if (folder.Yaml(path) is not YamlMap map)
            {
                if (!findings.HasErrors)
                    findings.Report(FindingCodes.BrokenYaml, "The file must consist of title, summary and courses.");
                continue;
            }
            var fields = new YamlFields(map, findings);
            if (!fields.Has("title"))
                findings.Report(FindingCodes.MissingTitle, "\"title\" is missing. Add it with \"de: …\" and \"en: …\".");
            if (!fields.Has("courses"))
                findings.Report(FindingCodes.MissingKey, "\"courses\" is missing. Add a list of course ids.");
            foreach (var course in fields.TextNodes("courses").Where(course => !courseIds.Contains(course.Value.Trim())))
                findings.Report(FindingCodes.UnknownCourse, course.Line, course.Column, $"There is no course \"{course.Value}\". Correct the id or add the course.");
            paths.Add(new(id, fields.ByLanguage("title"), fields.ByLanguage("summary"), fields.Texts("courses")));
            fields.ReportUnknown("title", "summary", "courses");
        }
        return paths;
    }
}
