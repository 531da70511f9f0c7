using Bunit;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Tests.Ui;

public sealed class StatusTests : BunitContext
{
    [Fact]
    public void Says_it_in_words_beside_the_icon() =>
        Render<Status>(p => p.Add(s => s.Kind, StatusKind.Late).Add(s => s.Text, "Frist war am 20. November")).MarkupMatches(
            """<span class="ac-status ac-status--late"><span class="kern-icon kern-icon--danger ac-i ac-i--s" aria-hidden="true"></span>Frist war am 20. November</span>""");

    [Fact]
    public void Takes_another_icon_where_its_own_would_mislead() =>
        Assert.Contains("kern-icon--autorenew", Render<Status>(p => p.Add(s => s.Kind, StatusKind.Open).Add(s => s.Text, "ohne Frist").Add(s => s.Sign, "autorenew")).Find(".kern-icon").ClassList);

    [Theory]
    [InlineData(StatusKind.Done, "kern-badge--success")]
    [InlineData(StatusKind.Soon, "kern-badge--warning")]
    [InlineData(StatusKind.Late, "kern-badge--danger")]
    [InlineData(StatusKind.Info, "kern-badge--info")]
    [InlineData(StatusKind.Open, "ac-badge--plain")]
    public void A_badge_has_the_colour_of_its_kind(StatusKind kind, string colour) =>
        Assert.Contains(colour, Render<Badge>(p => p.Add(b => b.Kind, kind).Add(b => b.Text, "Wort")).Find(".kern-badge").ClassList);
}
