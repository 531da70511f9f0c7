using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Publishing.Exchange;
using UrbanKi.Academy.Tests.Curriculum.Foreign;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing.Exchange;

public sealed class QuestionIntakeTests
{
    private static readonly SourceFiles Probe = new(ProbeTexts.All.Where(file => file.Path.StartsWith("courses/probe-kurs/", StringComparison.Ordinal)).ToDictionary(file => file.Path["courses/probe-kurs/".Length..], file => Encoding.UTF8.GetBytes(file.Text)));

    private static ReferenceShelf Shelf { get; } = ContentReader.Read(new(ProbeTexts.All.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text))), new(2026, 11, 23)).Shelf;

    private static List<Finding> ErrorsOf(SourceFiles files) => [.. CourseReader.Read("probe-kurs", files, Shelf).Findings.Where(finding => finding.Severity == Severity.Error)];

    /// <summary>Every sample of every format, one file after the other, so that ids have to make room for each other.</summary>
    private static (SourceFiles Files, int Taken) TakeAllInto(string page)
    {
        var (files, taken) = (Probe, 0);
        var samples = GiftSamples.All.Select(sample => ("a.gift", sample.Source)).Concat(MoodleXmlSamples.All.Select(sample => ("a.xml", MoodleXmlSamples.Quiz(sample.Source)))).Append(("a.txt", "Was ist 1?\nA. Zahl\nB. Wort\nANSWER: A\n"));
        foreach (var (name, source) in samples)
        {
            var reading = QuestionIntake.Read(name, Encoding.UTF8.GetBytes(source), "de", files, CourseOutline.Of(files).Find(page));
            files = QuestionIntake.Append(files, page, "de", [.. reading.Taken], inAllLanguages: true)!.Files;
            taken += reading.Taken.Count();
        }
        return (files, taken);
    }

    [Theory]
    [InlineData(ProbeContent.Second)]
    [InlineData("abschluss")]
    public void All_that_is_taken_from_every_sample_passes_the_checker_in_a_lesson_and_in_the_quiz(string page)
    {
        Assert.Empty(ErrorsOf(Probe));
        var (files, taken) = TakeAllInto(page);
        Assert.True(taken > 60, $"{taken}");
        Assert.Empty(ErrorsOf(files));
        var course = CourseReader.Read("probe-kurs", files, Shelf).Course!;
        Assert.All(course.Editions.Values, edition => Assert.True((page == "abschluss" ? edition.Quiz!.Pool.Count : edition.Lesson(page)!.Blocks.Count) > 50));
    }

    [Fact]
    public void What_is_not_scored_is_refused_for_the_quiz_and_taken_for_a_lesson()
    {
        var outline = CourseOutline.Of(Probe);
        ForeignReading For(string page) => QuestionIntake.Read("a.gift", "Was denken Sie? {}\n\nEin Absatz.\n\nWie viel? {=42 ~41}"u8.ToArray(), "de", Probe, outline.Find(page));
        Assert.Equal([true, true, true], For(ProbeContent.First).Items.Select(item => item.IsTaken));
        Assert.Equal([false, false, true], For("abschluss").Items.Select(item => item.IsTaken));
        Assert.All(For("abschluss").Items.Take(2), item => Assert.Contains(item.Remarks, remark => remark.Code == ParcelCodes.NoPlaceInQuiz.Id));
    }

    [Fact]
    public void The_other_language_misses_what_is_put_into_one_alone()
    {
        var taken = ForeignFile.Read("a.gift", "Wie viel? {=42 ~41}"u8.ToArray(), "de").Taken.ToList();
        var files = QuestionIntake.Append(Probe, ProbeContent.First, "de", taken, inAllLanguages: false)!.Files;
        Assert.Contains(ErrorsOf(files), finding => finding.Code == FindingCodes.IdsDiffer.Id);
        Assert.True(Probe.Bytes("en/01-erste-lektion.md").AsSpan().SequenceEqual(files.Bytes("en/01-erste-lektion.md")));
    }

    [Fact]
    public void What_stood_there_stays_byte_for_byte_and_line_ends_go_on_as_they_were()
    {
        var windows = Probe.With("de/01-erste-lektion.md", [.. Encoding.UTF8.GetBytes("\uFEFF"), .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Probe.Bytes("de/01-erste-lektion.md")!).ReplaceLineEndings("\r\n"))]);
        var taken = ForeignFile.Read("a.gift", "Wie viel? {=42 ~41}"u8.ToArray(), "de").Taken.ToList();
        var bytes = QuestionIntake.Append(windows, ProbeContent.First, "de", taken, inAllLanguages: false)!.Files.Bytes("de/01-erste-lektion.md")!;
        var before = windows.Bytes("de/01-erste-lektion.md")!;
        Assert.Equal(before, bytes[..before.Length]);
        Assert.EndsWith(":::\r\n\r\n::: question wie-viel\r\nWie viel?\r\n\r\n- (x) 42\r\n- ( ) 41\r\n:::\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index", "de")]
    [InlineData("gibt-es-nicht", "de")]
    [InlineData(ProbeContent.First, "fr")]
    public void There_must_be_such_a_page(string page, string language) => Assert.Null(QuestionIntake.Append(Probe, page, language, [], false));

    [Fact]
    public void Ids_are_known_in_whatever_state_the_files_are() =>
        Assert.Superset(new HashSet<string> { "warum-pruefen", "mein-alltag", "auswahl", "kaputt" }, QuestionIntake.TakenIds(Probe.With("de/03-kaputt.md", "::: question kaputt\n\xFF"u8.ToArray())).ToHashSet());
}
