using System.Globalization;
using System.Resources;
using System.Xml.Linq;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Tests.Curriculum;

namespace UrbanKi.Academy.Tests.Features.Studio;

/// <summary>What the checker says in English is said in German, too.</summary>
public sealed class FindingWordsTests
{
    private static readonly Dictionary<string, string> German = XDocument.Load(Path.Combine(Architecture.Source.Folder, "Resources", "Findings.de.resx")).Root!.Elements("data")
        .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);

    private static readonly ResourceManager Resources = new(typeof(Findings).FullName!, typeof(Findings).Assembly);

    [Fact]
    public void Every_sample_that_the_checker_refuses_is_explained_in_German()
    {
        var missing = new HashSet<string>();
        foreach (var sample in BadSamples.All)
        {
            var content = new TinyContent();
            sample.Spoil(content);
            foreach (var finding in content.Read().Findings)
                finding.Text.Say(template =>
                {
                    if (!German.ContainsKey(template)) missing.Add(template);
                    return template;
                });
        }
        Assert.Empty(missing);
    }

    /// <summary>A sentence that is changed in the checker leaves its German behind; this finds it.</summary>
    [Fact]
    public void No_German_sentence_is_left_over()
    {
        var code = string.Concat(Architecture.Source.Files(".cs").Where(file => file.Path.StartsWith("Curriculum/", StringComparison.Ordinal)).Select(file => file.Text));
        Assert.True(German.Count > 100);
        Assert.DoesNotContain(German.Keys, template => !Pieces(template).All(piece => code.Contains(piece, StringComparison.Ordinal)));
    }

    [Fact]
    public void German_is_read_on_German_pages_and_English_on_all_others()
    {
        FindingText text = $"There is no fact \"{"art-9"}\". Add it to facts/ or correct the id.";
        Assert.Equal("Einen Fakt „art-9“ gibt es nicht. Prüfen Sie die Kennung.", text.Say(template => Resources.GetString(template, CultureInfo.GetCultureInfo("de-DE")) ?? template));
        Assert.Equal("There is no fact \"art-9\". Add it to facts/ or correct the id.", text.ToString());
    }

    [Fact]
    public void Words_within_words_are_translated_and_brackets_stay_brackets()
    {
        FindingText wanted = $"a whole number from {1} to {100}";
        FindingText text = $"\"{"pass"}\" must be {wanted}.";
        Assert.Equal("„pass“ muss eine ganze Zahl von 1 bis 100 sein.", text.Say(template => German.GetValueOrDefault(template, template)));
        FindingText gap = "Write {{answer}}, not {answer}.";
        Assert.Equal("Write {{answer}}, not {answer}.", gap.ToString());
        FindingText hostile = $"There is no image \"{"{0}{1}{99}"}\". Correct the path or add the file.";
        Assert.Contains("{0}{1}{99}", hostile.Say(template => German[template]), StringComparison.Ordinal);
    }

    /// <summary>What stands between the gaps, as it is written in the source.</summary>
    private static IEnumerable<string> Pieces(string template) =>
        System.Text.RegularExpressions.Regex.Split(template.Replace("{{", "\u0001", StringComparison.Ordinal).Replace("}}", "\u0002", StringComparison.Ordinal), @"\{\d+\}")
            .SelectMany(piece => piece.Split('\u0001', '\u0002')).Select(piece => piece.Replace("\"", "\\\"", StringComparison.Ordinal)).Where(piece => piece.Trim().Length > 3);
}
