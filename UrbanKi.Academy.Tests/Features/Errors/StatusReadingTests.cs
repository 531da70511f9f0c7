using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Features.Errors;

namespace UrbanKi.Academy.Tests.Features.Errors;

public sealed class StatusReadingTests : BunitContext
{
    public StatusReadingTests()
    {
        Services.AddLocalization();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
    }

    [Fact]
    public void A_refusal_says_which_account_it_is_about_and_offers_one_way_on()
    {
        var page = Render<StatusReading>(p => p.Add(s => s.View, StatusView.Of(403, "r", "Petra Öztürk")));
        Assert.Equal("Diese Seite ist für andere Aufgaben gedacht", page.Find("h1").TextContent);
        Assert.Equal("Sie sind angemeldet als Petra Öztürk.", page.Find(".ac-note").TextContent);
        Assert.Equal("/", page.Find(".kern-btn--primary").GetAttribute("href"));
    }

    [Fact]
    public void A_defect_names_its_number_and_nothing_else_of_the_inside() =>
        Assert.Equal("0HN:1", Render<StatusReading>(p => p.Add(s => s.View, StatusView.Of(500, "0HN:1", null))).Find(".ac-refer").TextContent);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-GB")]
    public void Every_kind_has_its_words(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        foreach (var code in new[] { 400, 403, 404, 429, 500 })
            Assert.DoesNotContain("Error_", Render<StatusReading>(p => p.Add(s => s.View, StatusView.Of(code, "r", "P"))).Markup, StringComparison.Ordinal);
    }
}
