using System.Text.RegularExpressions;
using System.Xml.Linq;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Features.Exchange;
using UrbanKi.Academy.Features.Home;
using UrbanKi.Academy.Features.Privacy;
using UrbanKi.Academy.Features.People;
using UrbanKi.Academy.Features.Questions;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Publishing.Exchange;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Tests.Architecture;

/// <summary>Every word that the program says is there in both languages, and none is left over.</summary>
public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> German = Read("Texts.resx");
    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");

    /// <summary>Plain literals, and what stands before the first brace of interpolated ones.</summary>
    [GeneratedRegex("""(?<!\$)"([A-Za-z0-9_-]+)"|\$"([A-Za-z0-9_-]+)\{""")]
    private static partial Regex Literal();

    [GeneratedRegex("""\b(?:T|texts)\["([^"]+)"|\b(?:T|texts)\[[^"\]\$]*\?\s*"([^"]+)"\s*:\s*"([^"]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Source.Folder, "Resources", file)).Root!.Elements("data")
        .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);

    private static IReadOnlyList<(string Path, string Text)> Code => Source.Files(".cs", ".razor", ".cshtml");

    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(German.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_have_the_same_gaps_to_fill()
    {
        Assert.Contains(German.Values, text => Placeholder().IsMatch(text));
        Assert.Empty(German.Where(entry => !Gaps(entry.Value).SequenceEqual(Gaps(English.GetValueOrDefault(entry.Key, "")))).Select(entry => entry.Key));
    }

    [Fact]
    public void No_text_is_empty() => Assert.Empty(German.Concat(English).Where(entry => string.IsNullOrWhiteSpace(entry.Value)).Select(entry => entry.Key));

    [Fact]
    public void Every_key_that_is_asked_for_exists()
    {
        var asked = Code.SelectMany(file => Asked().Matches(file.Text).SelectMany(match => match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => (Key: group.Value, file.Path)))).Where(use => !use.Key.EndsWith('_')).ToList();
        Assert.True(asked.Count > 100);
        Assert.DoesNotContain(asked, use => !German.ContainsKey(use.Key));
    }

    [Fact]
    public void Whatever_looks_like_a_key_is_one()
    {
        var families = German.Keys.Where(key => key.Contains('_')).Select(key => key.Split('_')[0]).ToHashSet();
        Assert.Empty(Code.SelectMany(file => Literal().Matches(file.Text).Select(match => match.Groups[1].Value)
            .Where(word => word.Contains('_') && !word.EndsWith('_') && families.Contains(word.Split('_')[0]) && !German.ContainsKey(word)).Select(word => $"{file.Path}: {word}")));
    }

    [Fact]
    public void No_key_is_left_over()
    {
        var matches = Code.SelectMany(file => Literal().Matches(file.Text)).ToList();
        var words = matches.Select(match => match.Groups[1].Value).ToHashSet();
        var beginnings = matches.Select(match => match.Groups[2].Value).Where(text => text.Contains('_')).Concat(words.Where(word => word.EndsWith('_'))).ToList();
        Assert.DoesNotContain(German.Keys, key => !words.Contains(key) && !beginnings.Any(begin => key.StartsWith(begin, StringComparison.Ordinal)));
    }

    /// <summary>Keys that are put together from a value: every value there is.</summary>
    [Fact]
    public void Keys_put_together_from_a_value_exist_for_every_value()
    {
        IEnumerable<string> keys =
        [
            .. Enum.GetNames<DayPart>().Select(part => $"Home_Good{part}"),
            .. Enum.GetNames<QuestionKind>().Select(kind => $"Question_Kind{kind}"),
            .. Enum.GetNames<PassageKind>().Select(kind => $"Difference_Kind{kind}"),
            .. Enum.GetNames<Fate>().Select(fate => $"Difference_Part{fate}"),
            .. new[] { "level", "audience", "pass", "attempts", "valid-months", "licence", "competences", "sources" }.Select(key => $"Difference_Setting_{key}"),
            .. Enum.GetValues<PublishOutcome>().Where(outcome => outcome != PublishOutcome.Published).SelectMany(outcome => new[] { $"Publish_Refused{outcome}", $"Publish_Refused{outcome}Text" }),
            .. Enum.GetNames<AdviceKind>().Select(kind => $"Figures_Advice{kind}"),
            .. Enum.GetNames<QuestionOutcome>().Select(outcome => $"Question_State{outcome}"),
            .. Status.All.Select(status => $"Status_{status}"),
            .. new[] { "basic", "intermediate", "advanced" }.Select(level => $"Level_{level}"),
            .. new[] { "all", "leaders", "it", "hr", "multipliers", "planning", "environment", "civil-protection", "administration" }.Select(audience => $"Audience_{audience}"),
            .. Localisation.Languages.Select(language => $"Language_{language}"),
            .. ProfileLevel.All.SelectMany(level => new[] { $"Privacy_Level_{level}", $"Privacy_LevelText_{level}" }),
            .. Enum.GetNames<PrivacyRefusal>().Where(refusal => refusal != nameof(PrivacyRefusal.NotNamed)).Select(refusal => $"Privacy_Refused{refusal}"),
            .. Enum.GetNames<PrivacyDecisionKind>().Select(kind => $"Privacy_Step{kind}"),
            .. Datum.Under(PrivacyProfile.Default(10)).Select(datum => $"Privacy_Datum_{datum.Name}"),
            .. Enum.GetNames<AccessKind>().Select(kind => $"Access_Kind{kind}"),
            .. ProvenBy.All.Select(promise => $"Privacy_Promise_{promise.Promise}"),
            .. new[] { "learner", "trainer", "hr", "admin" }.Select(role => $"Account_As_{role}"),
            .. new[] { "learner", "trainer", "hr", "admin" }.Select(role => $"Role_{role}"),
            .. RetentionClock.All.SelectMany(clock => new[] { "Retention_Clock_", "Retention_Hint_", "MyData_What_", "MyData_Until_", "MyData_Why_", "Legal_What_", "Legal_Until_" }.Select(family => family + clock.Name)),
            .. Enum.GetNames<AuditAction>().Select(action => $"Audit_{action}"),
            .. PersonView.Deeds.Select(deed => $"People_Done_{deed}"),
            .. PeopleRequest.Choices.Select(choice => $"People_Show_{choice}"),
            .. UnitsView.Deeds.Select(deed => $"Units_Done_{deed}"),
            .. Enum.GetNames<ImportCode>().Select(code => $"Import_{code}"),
            .. Enum.GetNames<ImportColumn>().Select(column => $"Import_Column{column}"),
            .. Enum.GetNames<ImportState>().Select(state => $"Import_State{state}"),
            .. ForeignCodes.All.Concat(ParcelCodes.All).Select(code => $"Remark_{code.Id}"),
            .. Enum.GetNames<FileFate>().Select(fate => $"Exchange_{fate}"),
            .. Enum.GetNames<ForeignKind>().Select(kind => $"Foreign_Kind{kind}"),
            .. Enum.GetNames<SignInMethod>().Select(method => $"Session_By_{method}"),
            .. Enum.GetNames<ScanOutcome>().Where(outcome => outcome != nameof(ScanOutcome.Clean)).Select(outcome => $"Upload_{outcome}"),
        ];
        Assert.DoesNotContain(keys, key => !German.ContainsKey(key));
    }

    [Fact]
    public void Remarks_say_in_English_what_their_codes_say() =>
        Assert.Empty(ForeignCodes.All.Concat(ParcelCodes.All).Where(code => English[$"Remark_{code.Id}"] != code.English).Select(code => code.Id));

    private static IEnumerable<string> Gaps(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
}
