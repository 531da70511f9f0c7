using Bunit;
using UrbanKi.Academy.Features.Administration;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Administration;

public sealed class SiteStatusReadingTests : ComponentTest
{
    private IRenderedComponent<SiteStatusReading> Render(SiteStatusView view) => Render<SiteStatusReading>(parameters => parameters.Add(reading => reading.View, view));

    [Fact]
    public void A_good_day_fits_in_one_sentence()
    {
        var page = Render(SiteStatusViewTests.Well);
        Assert.Contains("Alles in Ordnung", page.Find(".kern-alert").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Programm", "Datenbank", "Letzte Sicherung", "Speicherplatz", "E-Mail", "Virenprüfung", "Aufgaben im Hintergrund", "Inhalte", "Fakten, die zu prüfen sind", "Einstellungen"], page.FindAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("5,0 MB", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_concern_leads_to_its_part_and_says_what_to_do()
    {
        var page = Render(SiteStatusViewTests.Well with { Backup = null, Settings = [.. Enum.GetValues<SettingConcern>().Select(concern => new SettingAdvice($"Academy:{concern}", concern))] });
        var links = page.FindAll(".kern-alert a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Equal(["#backup", "#settings"], links);
        Assert.All(links, link => Assert.NotNull(page.Find(link)));
        Assert.Contains("academy backup", page.Find("section[aria-labelledby=backup]").TextContent, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<SettingConcern>().Length, page.FindAll("section[aria-labelledby=settings] li").Count);
    }

    [Fact]
    public void It_speaks_English_too()
    {
        Speak("en");
        Assert.Contains("All is well", Render(SiteStatusViewTests.Well).Markup, StringComparison.Ordinal);
    }
}
