namespace UrbanKi.Academy.Curriculum;

/// <summary>competences.yml: a list of key and a name for each language.</summary>
internal static class CompetenceReader
{
    private const string FileName = "competences.yml";
    private static readonly string[] Languages = ["de", "en"];

    public static IReadOnlyList<Competence> Read(ShelfFolder folder)
    {
        var competences = new Dictionary<string, Competence>();
        foreach (var fields in folder.Entries(FileName))
        {
            var key = fields.Required("key");
            var names = Languages.ToDictionary(language => language, language => fields.Required(language));
            fields.ReportUnknown("key", "de", "en");
            if (key is null || names.ContainsValue(null))
                continue;
            if (!KebabCase.Is(key))
                folder.FindingsOf(FileName).Report(FindingCodes.InvalidValue, fields.Line, 1, $"\"{key}\" is no key. Use a-z, 0-9 and hyphens.");
            else if (!competences.TryAdd(key, new(key, names.ToDictionary(name => name.Key, name => name.Value!))))
                folder.FindingsOf(FileName).Report(FindingCodes.DuplicateEntry, fields.Line, 1, $"The competence \"{key}\" is there twice. Remove one.");
        }
        return [.. competences.Values];
    }
}
