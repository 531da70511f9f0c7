using Bunit;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Tests.Ui;

public sealed class NoticesTests : BunitContext
{
    [Fact]
    public void A_notice_is_an_icon_and_quiet_words() =>
        Render<Notice>(p => p.Add(n => n.Sign, "visibility-off").Add(n => n.Text, "Das sehen nur Sie.")).MarkupMatches(
            """<p class="ac-note"><span class="kern-icon kern-icon--visibility-off ac-i ac-i--s" aria-hidden="true"></span><span>Das sehen nur Sie.</span></p>""");

    [Fact]
    public void A_notice_may_hold_a_link() =>
        Assert.Equal("/privacy", Render<Notice>(p => p.Add(n => n.Text, "Mehr: ").AddChildContent("""<a href="/privacy">Datenschutz</a>""")).Find("a").GetAttribute("href"));

    [Theory]
    [InlineData(AlertKind.Danger, "alert")]
    [InlineData(AlertKind.Warning, "alert")]
    [InlineData(AlertKind.Success, "status")]
    [InlineData(AlertKind.Info, "status")]
    public void Only_bad_news_interrupts(AlertKind kind, string role) =>
        Assert.Equal(role, Render<Alert>(p => p.Add(a => a.Kind, kind).Add(a => a.Title, "Titel")).Find(".kern-alert").GetAttribute("role"));

    [Fact]
    public void An_alert_without_text_has_no_empty_body() =>
        Render<Alert>(p => p.Add(a => a.Kind, AlertKind.Success).Add(a => a.Title, "Gespeichert")).MarkupMatches("""
            <div class="kern-alert kern-alert--success" role="status">
                <div class="kern-alert__header"><span class="kern-icon kern-icon--success" aria-hidden="true"></span><p class="kern-title">Gespeichert</p></div>
            </div>
            """);

    [Fact]
    public void An_empty_place_offers_a_way_on() =>
        Render<EmptyState>(p => p.Add(e => e.Title, "Noch nichts").Add(e => e.Text, "Bald mehr.").AddChildContent("""<a href="/courses">Kurse</a>""")).MarkupMatches("""
            <div class="ac-empty">
                <span class="kern-icon kern-icon--info ac-i" aria-hidden="true"></span>
                <h2>Noch nichts</h2>
                <p>Bald mehr.</p>
                <div class="ac-actions"><a href="/courses">Kurse</a></div>
            </div>
            """);

    [Fact]
    public void An_icon_in_a_button_leaves_its_colour_to_the_button() =>
        Render<Icon>(p => p.Add(i => i.Name, "check").Add(i => i.InButton, true)).MarkupMatches(
            """<span class="kern-icon kern-icon--check kern-icon--default" aria-hidden="true"></span>""");

    [Fact]
    public void Drawings_are_hidden_from_those_who_listen()
    {
        Assert.Equal("true", Render<Scene>().Find("svg").GetAttribute("aria-hidden"));
        Assert.Equal("true", Render<Celebration>().Find("svg").GetAttribute("aria-hidden"));
    }
}
