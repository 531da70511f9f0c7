using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public sealed class YamlSheetTests
{
    private const string Sheet = "# von Hand geschrieben\nlevel: basic        # leicht\naudience: [all]\npass: 80\n\nsources:\n- title: Eins\n  url: https://example.org\n\n# Schluss\nlicence: CC-BY-4.0\n";

    [Fact]
    public void What_is_not_written_anew_stays_as_it_was() =>
        Assert.Equal(Sheet.Replace("pass: 80", "pass: 70", StringComparison.Ordinal), YamlSheet.With(Sheet, "pass", 70));

    [Fact]
    public void Lists_are_replaced_whole()
    {
        Assert.Equal(Sheet.Replace("- title: Eins\n  url: https://example.org", "  - title: Zwei", StringComparison.Ordinal), YamlSheet.WithSources(Sheet, "sources", [new("Zwei", null)]));
        Assert.Contains("audience: [leaders, it]\n", YamlSheet.WithKeys(Sheet, "audience", ["leaders", "it"]), StringComparison.Ordinal);
        Assert.DoesNotContain("sources", YamlSheet.WithSources(Sheet, "sources", []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_missing_comes_last() => Assert.EndsWith("licence: CC-BY-4.0\nattempts: 3\n", YamlSheet.With(Sheet, "attempts", 3), StringComparison.Ordinal);

    [Theory]
    [InlineData("Sprachmodelle: Wort für Wort")]
    [InlineData("Ist das schon KI?")]
    [InlineData("„Zitat“ – mit #Raute und # Kommentar")]
    [InlineData("- kein Listenpunkt")]
    [InlineData("[Klammer], {Klammer}, *Stern*, &Anker, !Tag, %Prozent, @, `")]
    [InlineData("true")]
    [InlineData("007")]
    [InlineData("Back\\slash und \"Anführung\"")]
    [InlineData("endet mit:")]
    [InlineData("'einfach'")]
    [InlineData("Zeichen \u0007 mitten drin")]
    [InlineData("😀 Gesicht")]
    public void Every_text_is_read_as_it_was_written(string text)
    {
        Assert.Equal(text, YamlSheet.Read(YamlSheet.With("", "title", text))!.Text("title"));
        Assert.Equal([text, "zwei"], YamlSheet.Read(YamlSheet.WithTexts(Sheet, "objectives", [text, "zwei"]))!.Texts("objectives"));
    }

    [Fact]
    public void What_can_not_be_read_is_not_taken_for_empty()
    {
        Assert.Null(YamlSheet.Read("a: [1"));
        Assert.Null(YamlSheet.Read("- a"));
        Assert.NotNull(YamlSheet.Read(""));
    }

    [Fact]
    public void The_front_matter_is_written_anew_and_the_body_stays()
    {
        var page = FrontMatter.Of("\uFEFF---\r\ntitle: Alt\r\n---\r\n\r\nText mit\n---\nStrichen\n");
        Assert.Equal("Alt", page.Text("title"));
        Assert.Equal("---\ntitle: Neu\n---\n\nText mit\n---\nStrichen\n", (page with { Yaml = YamlSheet.With(page.Yaml, "title", "Neu") }).ToString());
        Assert.Equal("---\ntitle: Neu\n---\nNur Text", (FrontMatter.Of("Nur Text") with { Yaml = YamlSheet.With("", "title", "Neu") }).ToString());
        Assert.Equal("", FrontMatter.Of("---\ntitle: offen\n").Yaml);
    }
}
