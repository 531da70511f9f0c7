using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Glossary;

namespace UrbanKi.Academy.Tests.Features.Glossary;

public sealed class GlossaryReadingTests : BunitContext
{
    private static readonly GlossaryLetter _letter = new("T", [new("token", "Token", "Ein Stück Text.", [new("modell", "Modell", "", [])])]);

    public GlossaryReadingTests()
    {
        Services.AddLocalization();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
    }

    [Fact]
    public void Each_term_is_a_place_one_can_link_to() =>
        Shown(new("", [_letter], null)).Find("dl").MarkupMatches("""
            <dl class="ac-card ac-card--flush">
                <div id="token">
                    <dt>Token</dt>
                    <dd>Ein Stück Text.</dd>
                    <dd class="ac-glossary__more">Siehe auch: <a href="#modell">Modell</a></dd>
                </div>
            </dl>
            """);

    [Fact]
    public void Among_findings_a_related_term_leads_to_the_whole_glossary() =>
        Assert.Equal("/glossary#modell", Shown(new("token", [_letter], null)).Find(".ac-glossary__more a").GetAttribute("href"));

    [Fact]
    public void Keeps_what_was_looked_for_and_says_when_nothing_was_found()
    {
        var page = Shown(new("<Quark>", [], null));
        Assert.Equal("<Quark>", page.Find("#q").GetAttribute("value"));
        Assert.Equal("Dazu steht nichts im Glossar", page.Find(".ac-empty h2").TextContent);
    }

    [Fact]
    public void Marks_the_language_of_borrowed_terms() =>
        Assert.Equal("de", Shown(new("", [new("T", [new("token", "Token", "Ein Stück Text.", [])])], "de")).Find(".ac-glossary").GetAttribute("lang"));

    private IRenderedComponent<GlossaryReading> Shown(GlossaryView view) => Render<GlossaryReading>(p => p.Add(g => g.View, view));
}
