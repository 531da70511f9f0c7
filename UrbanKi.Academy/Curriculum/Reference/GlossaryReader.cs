namespace UrbanKi.Academy.Curriculum;

/// <summary>glossary/de.yml and its like: lists of id, term, definition, see.</summary>
internal static class GlossaryReader
{
    public static IReadOnlyDictionary<string, IReadOnlyList<GlossaryTerm>> Read(ShelfFolder folder)
    {
        var glossary = new Dictionary<string, IReadOnlyList<GlossaryTerm>>();
        var lines = new Dictionary<(string Language, string Id), int>();
        foreach (var path in folder.In("glossary", ".yml"))
        {
            var language = path["glossary/".Length..^".yml".Length];
            var terms = new List<GlossaryTerm>();
            foreach (var fields in folder.Entries(path))
                if (Term(fields, folder.FindingsOf(path)) is { } term)
                {
                    if (lines.TryAdd((language, term.Id), fields.Line))
                        terms.Add(term);
                    else
                        folder.FindingsOf(path).Report(FindingCodes.DuplicateEntry, fields.Line, 1, $"The term \"{term.Id}\" is there twice. Remove one.");
                }
            glossary[language] = [.. terms.OrderBy(term => term.Term, StringComparer.InvariantCultureIgnoreCase)];
        }
        foreach (var (language, terms) in glossary)
            Compare(language, terms, glossary, lines, folder.FindingsOf($"glossary/{language}.yml"));
        return glossary;
    }

    private static GlossaryTerm? Term(YamlFields fields, FileFindings findings)
    {
        var (id, term, definition, see) = (fields.Required("id"), fields.Required("term"), fields.Required("definition"), fields.Texts("see"));
        fields.ReportUnknown("id", "term", "definition", "see");
        if (id is null || term is null || definition is null)
            return null;
        if (KebabCase.Is(id))
            return new(id, term, definition, see);
        findings.Report(FindingCodes.InvalidValue, fields.Line, 1, $"\"{id}\" is no id. Use a-z, 0-9 and hyphens.");
        return null;
    }

    private static void Compare(string language, IReadOnlyList<GlossaryTerm> terms, Dictionary<string, IReadOnlyList<GlossaryTerm>> glossary, Dictionary<(string Language, string Id), int> lines, FileFindings findings)
    {
        var ids = terms.Select(term => term.Id).ToHashSet();
        foreach (var term in terms)
        {
            var line = lines[(language, term.Id)];
            foreach (var see in term.SeeAlso.Where(see => !ids.Contains(see)))
                findings.Report(FindingCodes.UnknownTerm, line, 1, $"\"{term.Id}\" refers to \"{see}\", which this glossary does not have. Add it or correct \"see\".");
            foreach (var other in glossary.Keys.Where(other => !lines.ContainsKey((other, term.Id))))
                findings.Report(FindingCodes.MissingLanguage, line, 1, $"The term \"{term.Id}\" is missing in the language \"{other}\". Add it to glossary/{other}.yml.");
        }
    }
}
