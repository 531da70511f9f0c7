using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class CheckerTests
{
    public static TheoryData<int, string> Samples => [.. BadSamples.All.Index().Select(sample => (sample.Index, sample.Item.Code + ": " + sample.Item.Message))];

    [Fact]
    public void A_good_course_earns_no_finding() => Assert.Empty(new TinyContent().Read().Findings);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reports_each_slip_at_its_place(int index, string name)
    {
        Assert.NotEmpty(name);
        var sample = BadSamples.All[index];
        var content = new TinyContent();
        sample.Spoil(content);

        var findings = content.Read().Findings;

        Assert.True(findings.Any(finding => finding.Code == sample.Code && finding.Path == sample.Path && finding.Line == sample.Line && finding.Message.Contains(sample.Message, StringComparison.Ordinal)),
            $"wanted {sample.Path}:{sample.Line} {sample.Code} {sample.Message}, got:\n{string.Join('\n', findings)}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Publishes_a_course_unless_something_in_it_is_an_error(int index, string name)
    {
        Assert.NotEmpty(name);
        var content = new TinyContent();
        BadSamples.All[index].Spoil(content);

        var reading = content.Read();

        Assert.All(reading.Courses.Values, course => Assert.Equal(course.Findings.Any(finding => finding.Severity == Severity.Error), course.Course is null));
    }

    [Fact]
    public void Every_code_has_a_bad_sample() =>
        Assert.Equal([.. FindingCodes.All.Select(code => code.Id)], BadSamples.All.Select(sample => sample.Code).ToHashSet());

    [Fact]
    public void No_code_is_given_twice() => Assert.Equal(FindingCodes.All.Count, FindingCodes.All.Select(code => code.Id).Distinct().Count());

    [Fact]
    public void Prints_a_finding_as_a_compiler_does()
    {
        var finding = Assert.Single(new TinyContent().Teach("[Wolke](glossary:wolke)").Without("courses/tiny/en/").Without("glossary/en").Read().Findings, finding => finding.Severity == Severity.Error);
        Assert.StartsWith("courses/tiny/de/01-anfang.md:10:1: error AC205: ", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_an_error_of_a_placeholder_only_where_the_text_goes_live()
    {
        var content = new TinyContent().Replace("legal/de/imprint.md", "Text.", "| a | b |\n|---|---|\n| x | [[Frist]] |");
        Assert.Equal((Severity.Note, 7), Assert.Single(content.Read().Findings.Select(finding => (finding.Severity, finding.Line))));
        Assert.Equal(Severity.Error, Assert.Single(content.Read(production: true).Findings).Severity);
    }

    [Fact]
    public void A_course_with_a_placeholder_is_not_published_in_production()
    {
        var content = new TinyContent().Teach("[[Name]]");
        Assert.NotNull(content.Read().Courses["tiny"].Course);
        Assert.Null(content.Read(production: true).Courses["tiny"].Course);
    }

    [Fact]
    public void Compares_no_containers_with_a_file_that_has_errors_of_its_own()
    {
        var findings = new TinyContent().Replace(TinyContent.EnglishLesson, "(x)", "( )").Read().Findings;
        Assert.Equal("AC311", Assert.Single(findings).Code);
    }

    [Fact]
    public void Leaves_alone_what_is_no_business_of_courses() =>
        Assert.Empty(new TinyContent().Set("newsletters/de/x.md", "# broken [[").Set("README.md", "<b>").Read().Findings);
}
