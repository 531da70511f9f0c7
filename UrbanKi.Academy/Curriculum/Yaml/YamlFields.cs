using System.Globalization;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Takes values out of a map and reports those that are missing or of the wrong kind.</summary>
internal sealed class YamlFields(YamlMap map, FileFindings findings)
{
    public int Line => map.Line;

    public bool Has(string key) => map[key] is { } node && node is not YamlText { Value: "" };

    public YamlNode? Node(string key) => map[key];

    /// <summary>The trimmed text, or null if there is none.</summary>
    public string? Text(string key) => map[key] switch
    {
        null or YamlText { Value: "" } => null,
        YamlText text => string.IsNullOrWhiteSpace(text.Value) ? null : text.Value.Trim(),
        var other => Invalid<string>(other, key, "a text"),
    };

    public string? Required(string key, FindingCode? missing = null)
    {
        if (!Has(key))
            findings.Report(missing ?? FindingCodes.MissingKey, map.Line, map.Column, $"\"{key}\" is missing. Add \"{key}: …\".");
        return Text(key);
    }

    public int? Number(string key, int from, int to)
    {
        if (!Has(key))
            return null;
        if (map[key] is YamlText text && int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        Invalid<string>(map[key]!, key, $"a whole number from {from} to {to}");
        return null;
    }

    public DateOnly? RequiredDate(string key)
    {
        if (Required(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Invalid<string>(map[key]!, key, "a date such as 2026-08-02");
        return null;
    }

    public IReadOnlyList<string> Texts(string key) => [.. TextNodes(key).Select(text => text.Value.Trim())];

    public IReadOnlyList<YamlText> TextNodes(string key)
    {
        if (!Has(key))
            return [];
        if (map[key] is YamlList list && list.Items.All(item => item is YamlText { Value: var value } && !string.IsNullOrWhiteSpace(value)))
            return [.. list.Items.Cast<YamlText>()];
        Invalid<string>(map[key]!, key, "a list of texts (a text with a colon needs quotation marks)");
        return [];
    }

    /// <summary>A list of title and, if there is one, address.</summary>
    public IReadOnlyList<Source> Sources(string key)
    {
        if (!Has(key))
            return [];
        if (map[key] is not YamlList list)
        {
            Invalid<string>(map[key]!, key, "a list of title and url");
            return [];
        }
        var sources = new List<Source>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap entry)
            {
                Invalid<string>(item, key, "a list of title and url");
                continue;
            }
            var fields = new YamlFields(entry, findings);
            var (title, url) = (fields.Required("title"), fields.Text("url"));
            if (url is not null && !LinkScheme.IsWeb(url))
                Invalid<string>(entry["url"]!, "url", "an address that begins with https:// or http://");
            else if (title is not null)
                sources.Add(new(title, url));
            fields.ReportUnknown("title", "url");
        }
        return sources;
    }

    /// <summary>A text for each language.</summary>
    public IReadOnlyDictionary<string, string> ByLanguage(string key)
    {
        if (!Has(key))
            return new Dictionary<string, string>();
        if (map[key] is YamlMap languages && languages.Entries.All(entry => entry.Value is YamlText { Value.Length: > 0 }))
            return languages.Entries.ToDictionary(entry => entry.Key, entry => ((YamlText)entry.Value).Value.Trim());
        Invalid<string>(map[key]!, key, "a text for each language, \"de: …\" and \"en: …\"");
        return new Dictionary<string, string>();
    }

    public void ReportUnknown(params ReadOnlySpan<string> known)
    {
        foreach (var (key, value) in map.Entries)
            if (!known.Contains(key))
                findings.Report(FindingCodes.UnknownKey, value.Line, 1, $"Nothing reads the key \"{key}\". Check its spelling; known here: {string.Join(", ", known!)}.");
    }

    private T? Invalid<T>(YamlNode at, string key, FindingText wanted) where T : class
    {
        findings.Report(FindingCodes.InvalidValue, at.Line, at.Column, $"\"{key}\" must be {wanted}.");
        return null;
    }
}
