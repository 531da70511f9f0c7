using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Facts;

namespace UrbanKi.Academy.Tests.Features.Facts;

public sealed class FactReadingTests : BunitContext
{
    private static readonly Fact _fact = new("artikel-4", "de", "Artikel 4", new(2026, 7, 27), new(2026, 11, 22), new(2027, 2, 22), [new("KI-Verordnung", "https://example.org/ai-act"), new("Hausmitteilung", null)], "<p>Text</p>");

    public FactReadingTests()
    {
        Services.AddLocalization();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
    }

    [Fact]
    public void Says_since_when_it_holds_and_who_says_so()
    {
        var page = Shown(new(_fact, false, null));
        Assert.Equal(["2026-07-27", "2026-11-22", "2027-02-22"], page.FindAll("time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal("https://example.org/ai-act", page.Find(".ac-facts__list a").GetAttribute("href"));
        Assert.Equal("Hausmitteilung", page.FindAll(".ac-facts__list li")[1].TextContent);
        Assert.Empty(page.FindAll(".ac-note"));
    }

    [Fact]
    public void Warns_when_nobody_looked_again() => Assert.Contains("neu geprüft", Shown(new(_fact, true, null)).Find(".ac-note").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<FactReading> Shown(FactView view) => Render<FactReading>(p => p.Add(f => f.View, view));
}
