using UrbanKi.Academy.Curriculum.Mail;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Facts, legal texts and pages on changes: Markdown files with a body that is only prose.</summary>
internal sealed class ReferenceTexts
{
    private static readonly string[] Expected = ["de", "en"];

    private readonly ShelfFolder _folder;
    private readonly List<(string Id, MarkdownFile File)> _facts = [];
    private readonly List<(string Id, MarkdownFile File)> _legal = [];
    private readonly List<(string Id, MarkdownFile File)> _changes = [];
    private readonly List<(string Id, MarkdownFile File)> _mails = [];
    private readonly LinkTargets _targets;

    /// <param name="folder">The files.</param>
    /// <param name="terms">The glossary's ids.</param>
    /// <param name="otherFacts">Facts that may be cited though they are not in the folder.</param>
    public ReferenceTexts(ShelfFolder folder, IReadOnlySet<string> terms, IEnumerable<string>? otherFacts = null)
    {
        _folder = folder;
        // Names first: "art-4.de.md" is the fact "art-4" even if it can't be read, and links to it are not broken.
        var names = folder.In("facts", ".md").Select(path => (Path: path, Parts: path["facts/".Length..^".md".Length].Split('.'))).ToList();
        foreach (var (path, parts) in names)
            if (parts is [var id, var language] && KebabCase.Is(id) && language.Length == 2)
                Add(_facts, id, path, language);
            else
                folder.FindingsOf(path).Report(FindingCodes.FileName, "The file's name must be an id and a language, such as article-4.de.md.");
        foreach (var path in folder.In("legal", ".md"))
            if (path.Split('/') is [_, { Length: 2 } language, var name] && KebabCase.Is(name[..^".md".Length]))
                Add(_legal, name[..^".md".Length], path, language);
            else
                folder.FindingsOf(path).Report(FindingCodes.FileName, "The file must lie in a language's folder and have an id for a name, such as legal/de/imprint.md.");
        foreach (var path in folder.In("changes", ".md"))
            if (path["changes/".Length..^".md".Length].Split('/') is [var id, { Length: 2 } language] && KebabCase.Is(id))
                Add(_changes, id, path, language);
            else
                folder.FindingsOf(path).Report(FindingCodes.FileName, "The file must lie in the change's folder and be named after its language, such as changes/assistant/de.md.");
        foreach (var path in folder.In("mail", ".md"))
            if (path.Split('/') is [_, { Length: 2 } language, var name] && MailText.Kinds.ContainsKey(name[..^".md".Length]))
                Add(_mails, name[..^".md".Length], path, language);
            else
                folder.FindingsOf(path).Report(FindingCodes.FileName, $"The file must lie in a language's folder and be called after a kind of mail, such as mail/de/reminder.md. The kinds are {string.Join(", ", MailText.Kinds.Keys)}.");
        _targets = new()
        {
            Terms = terms,
            Facts = names.Select(name => name.Parts[0]).Concat(otherFacts ?? []).ToHashSet(),
            Pages = _legal.ToDictionary(text => text.File.Path, text => $"/{text.Id}"),
            Anchors = _facts.Concat(_legal).Concat(_changes).ToDictionary(text => text.File.Path, text => text.File.Anchors),
        };
    }

    /// <summary>The facts that were kept with a version of a course. Today's rules find nothing in them any more.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> FactsIn(SourceFiles files, ReferenceShelf shelf) =>
        new ReferenceTexts(new(files), LinkTargets.TermsOf(shelf), shelf.Facts.Keys).Facts(DateOnly.MinValue);

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> Facts(DateOnly today) => ByLanguage(_facts, "facts/{0}.{1}.md", (id, file) => Fact(id, file, today));

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, TextPage>> Legal() => ByLanguage(_legal, "legal/{1}/{0}.md", Page);

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ChangePage>> Changes() => ByLanguage(_changes, "changes/{0}/{1}.md", Change);

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, MailText>> Mails() => ByLanguage(_mails, "mail/{1}/{0}.md", Mail);

    private void Add(List<(string Id, MarkdownFile File)> texts, string id, string path, string language)
    {
        if (MarkdownFile.Read(path, language, _folder.Files.Bytes(path)!, _folder.FindingsOf(path)) is { } file)
            texts.Add((id, file));
    }

    private Dictionary<string, IReadOnlyDictionary<string, T>> ByLanguage<T>(List<(string Id, MarkdownFile File)> texts, string pathPattern, Func<string, MarkdownFile, T?> read) where T : class
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, T>>();
        foreach (var group in texts.GroupBy(text => text.Id))
        {
            var languages = group.Select(text => (text.File.Language, Text: read(text.Id, text.File))).Where(text => text.Text is not null).ToDictionary(text => text.Language, text => text.Text!);
            if (languages.Count > 0)
                all[group.Key] = languages;
            foreach (var missing in Expected.Where(language => group.All(text => text.File.Language != language)))
            {
                var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, pathPattern, group.Key, missing);
                if (!_folder.Files.Contains(path))
                    group.First().File.Findings.Report(FindingCodes.MissingLanguage, $"The text is missing in the language \"{missing}\". Add {path}.");
            }
        }
        return all;
    }

    private Fact? Fact(string id, MarkdownFile file, DateOnly today)
    {
        var header = file.Header;
        var title = header.Required("title", FindingCodes.MissingTitle);
        var (validFrom, checkedOn, checkBy) = (header.RequiredDate("valid-from"), header.RequiredDate("checked"), header.RequiredDate("check-by"));
        var sources = header.Sources("source");
        if (!header.Has("source"))
            file.Findings.Report(FindingCodes.MissingKey, "\"source\" is missing. Say where the fact is from, with title and url.");
        header.ReportUnknown("title", "valid-from", "checked", "check-by", "source");
        if (checkBy < today)
            file.Findings.Report(FindingCodes.FactOverdue, header.Node("check-by")!.Line, 1, $"The fact was to be checked by {checkBy:yyyy-MM-dd}. Check it against its source and set \"checked\" and \"check-by\".");
        var html = Html(file);
        return title is null || validFrom is null || checkedOn is null || checkBy is null ? null : new(id, file.Language, title, validFrom.Value, checkedOn.Value, checkBy.Value, sources, html)
        {
            Text = file.Text,
            Hash = ContentHash.Of(string.Join('\n', [title, $"{validFrom:O}", .. sources.SelectMany(source => new[] { source.Title, source.Url }), file.BodyText.TrimStart()])),
        };
    }

    private TextPage? Page(string id, MarkdownFile file)
    {
        var title = file.Header.Required("title", FindingCodes.MissingTitle);
        file.Header.ReportUnknown("title");
        var html = Html(file);
        return title is null ? null : new(id, file.Language, title, html);
    }

    private ChangePage? Change(string id, MarkdownFile file)
    {
        var header = file.Header;
        var (title, summary, changed) = (header.Required("title", FindingCodes.MissingTitle), header.Required("summary", FindingCodes.MissingKey), header.RequiredDate("changed"));
        DateOnly? from = header.Has("from") ? header.RequiredDate("from") : null;
        var audience = header.Texts("audience");
        var isExample = header.Text("example") == "true";
        header.ReportUnknown("title", "summary", "from", "changed", "audience", "example");
        var prose = Prose(file);
        return title is null || summary is null || changed is null ? null
            : new(id, file.Language, title, summary, from, changed.Value, audience, isExample, string.Concat(prose.Select(block => block.Html)), [.. prose.SelectMany(block => block.Headings)]);
    }

    private MailText? Mail(string kind, MarkdownFile file)
    {
        var header = file.Header;
        var subject = header.Required("subject", FindingCodes.MissingTitle);
        var button = header.Text("button");
        header.ReportUnknown("subject", "button");
        var (gaps, asked) = (MailText.Kinds[kind], MailText.GapsIn(subject + " " + file.BodyText).ToHashSet());
        foreach (var unknown in asked.Except(gaps.Known))
            file.Findings.Report(FindingCodes.MailGap, $"Nothing fills {{{unknown}}} in this mail. It knows {string.Join(", ", gaps.Known.Select(gap => $"{{{gap}}}"))}.");
        foreach (var missing in gaps.Required.Except(asked))
            file.Findings.Report(FindingCodes.MailGap, $"{{{missing}}} is missing. Put it in a paragraph of its own.");
        var lines = file.BodyText.Split('\n').Select(line => line.Trim()).ToList();
        foreach (var lonely in new[] { MailText.Link, MailText.List }.Where(gap => asked.Contains(gap) && !lines.Contains($"{{{gap}}}")))
            file.Findings.Report(FindingCodes.MailGap, $"{{{lonely}}} must stand alone in a paragraph of its own.");
        var html = Html(file);
        return subject is null ? null : new(kind, file.Language, subject, button, file.BodyText.Trim(), html);
    }

    private string Html(MarkdownFile file) => string.Concat(Prose(file).Select(prose => prose.Html));

    private List<ProseBlock> Prose(MarkdownFile file)
    {
        LinkResolver.Resolve(file, _targets);
        TextRules.Check(file);
        if (file.Language == "de")
            GermanSentences.Check(file);
        return [.. BlockReader.Read(file, _targets, Place.Reference).Select(placed => placed.Block).OfType<ProseBlock>()];
    }
}
