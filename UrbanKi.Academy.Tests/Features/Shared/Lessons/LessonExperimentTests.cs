using Bunit;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Shared.Lessons;

public sealed class LessonExperimentTests : ComponentTest
{
    public static TheoryData<string, string> NamesAndLanguages => [.. ExperimentBlock.Names.SelectMany(name => new[] { (name, "de"), (name, "en") })];

    [Theory, MemberData(nameof(NamesAndLanguages))]
    public void Is_named_by_its_heading(string name, string language)
    {
        Speak(language);
        var section = Show(name).Find("section");
        Assert.Equal(name, section.GetAttribute("data-experiment"));
        var heading = section.QuerySelector($"#{section.GetAttribute("aria-labelledby")}")!;
        Assert.Equal(new Words(language)[$"Experiment_{name}"], heading.TextContent);
    }

    [Fact]
    public void Shows_its_words_and_nothing_that_takes_a_script()
    {
        var shown = Show("bias");
        Assert.Equal("So sieht es aus.", shown.Find(".ac-experiment__words > p:last-child").TextContent);
        Assert.False(shown.Find(".ac-experiment__words").HasAttribute("hidden"));
        Assert.True(shown.Find("[data-stage]").HasAttribute("hidden"));
        Assert.True(shown.Find("button").HasAttribute("hidden"));
        Assert.Empty(shown.FindAll("[style], [onclick], script"));
    }

    [Theory]
    [InlineData(true, "H3")]
    [InlineData(false, "H2")]
    public void Its_heading_skips_no_level(bool isUnderHeading, string tag) =>
        Assert.Equal(tag, Show("tokens", isUnderHeading).Find(".ac-experiment__title").TagName);

    private IRenderedComponent<LessonExperiment> Show(string name, bool isUnderHeading = true) =>
        Render<LessonExperiment>(experiment => experiment.Add(part => part.Part, new(name, "<p>So sieht es aus.</p>", isUnderHeading)));
}
