using Bunit;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Tests.Ui;

public sealed class ProgressBarTests : BunitContext
{
    [Fact]
    public void Has_its_sentence_as_label() =>
        Render<ProgressBar>(p => p.Add(b => b.Id, "kurs").Add(b => b.Percent, 33).Add(b => b.Sentence, "2 von 6 Lektionen erledigt (33 %)")).MarkupMatches("""
            <div class="kern-progress ac-progress">
                <label class="kern-label" for="kurs">2 von 6 Lektionen erledigt (33 %)</label>
                <progress id="kurs" value="33" max="100">33 %</progress>
            </div>
            """);

    [Theory]
    [InlineData(-5, "0")]
    [InlineData(140, "100")]
    public void Never_leaves_its_bounds(int percent, string shown) =>
        Assert.Equal(shown, Render<ProgressBar>(p => p.Add(b => b.Percent, percent).Add(b => b.Sentence, "")).Find("progress").GetAttribute("value"));
}
