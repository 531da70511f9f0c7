using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing.Exchange;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Commands;

/// <summary>"content import" and "content export", as an operator and a nightly job run them.</summary>
public sealed class ContentExchangeTests
{
    private const string Gift = "::Sechs mal sieben:: Wie viel? {=42 ~41}\n\nKaputt {\n\n::Wer:: Wer war es? {=Anna =Bert}\n";

    [Fact]
    public async Task Questions_become_markdown_on_standard_output_and_the_report_stands_apart_without_a_database()
    {
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(data.File("fragen.gift"), Gift);
        using var other = new TemporaryFolder();
        var (exitCode, output, errors) = await AcademyProgram.RunAsync(other.Path, "content", "import", data.File("fragen.gift"));
        Assert.Equal(1, exitCode);
        Assert.Equal("::: question sechs-mal-sieben\nWie viel?\n\n- (x) 42\n- ( ) 41\n:::\n\n::: question wer\nWer war es?\n\n= Anna\n= Bert\n:::\n", output);
        Assert.Contains($"{data.File("fragen.gift")}:3:1: error AC813: ", errors, StringComparison.Ordinal);
        Assert.EndsWith("2 taken, 1 refused\n", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Path));
    }

    [Theory]
    [InlineData("de", "Nichts geht verloren.")]
    [InlineData("en", "Nothing is lost.")]
    public async Task The_report_speaks_the_language_that_was_asked_for_and_writes_nothing(string language, string words)
    {
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(data.File("fragen.txt"), "Was?\nA. Eins\nB. Zwei\nANSWER: B\n");
        var (exitCode, output, errors) = await AcademyProgram.RunAsync(data.Path, "content", "import", data.File("fragen.txt"), "--dry-run", "--language", language);
        Assert.True(exitCode == 0, output + errors);
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.EndsWith("1 taken, 0 refused\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taught_goes_out_and_comes_back_and_goes_out_the_same()
    {
        using var data = new TemporaryFolder();
        using var other = new TemporaryFolder();
        // Nothing is published before the site was started once.
        Assert.Equal(1, (await AcademyProgram.RunAsync(data.Path, "content", "export", "--all", data.File("aus"))).ExitCode);
        await (await SiteProcess.StartAsync(data.Path, "Production")).DisposeAsync();

        var first = await AcademyProgram.RunAsync(data.Path, "content", "export", "--all", data.File("aus"));
        Assert.True(first.ExitCode == 0, first.Output + first.Errors);
        var shipped = Directory.GetDirectories(Path.Combine(ShippedContent.Folder, "courses")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(shipped, Directory.GetDirectories(data.File("aus")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var course in shipped)
            Assert.True(SourceFiles.Read(Path.Combine(data.File("aus"), course!)).IsSameAs(SourceFiles.Read(Path.Combine(ShippedContent.Folder, "courses", course!))), course);
        var again = await AcademyProgram.RunAsync(data.Path, "content", "export", "--all", data.File("aus"));
        Assert.Contains(": 0 files written, 0 removed, ", again.Output, StringComparison.Ordinal);

        // What is taught already is no draft.
        var home = await AcademyProgram.RunAsync(data.Path, "content", "import", data.File("aus"));
        Assert.True(home.ExitCode == 0, home.Output + home.Errors);
        Assert.EndsWith($"{shipped.Count} taken, 0 refused\n", home.Output, StringComparison.Ordinal);

        // One course as a zip, into another academy's drafts, and from there a folder again.
        var zip = await AcademyProgram.RunAsync(data.Path, "content", "export", shipped[0]!, data.File("kurs.zip"));
        Assert.True(zip.ExitCode == 0, zip.Output + zip.Errors);
        var taken = await AcademyProgram.RunAsync(other.Path, "content", "import", data.File("kurs.zip"));
        Assert.True(taken.ExitCode == 0, taken.Output + taken.Errors);
        Assert.Equal(0, (await AcademyProgram.RunAsync(other.Path, "content", "import", data.File("kurs.zip"), "--folder", other.File("kurse"))).ExitCode);
        Assert.True(SourceFiles.Read(Path.Combine(other.File("kurse"), shipped[0]!)).IsSameAs(SourceFiles.Read(Path.Combine(data.File("aus"), shipped[0]!))));

        // A draft with another text is somebody's work.
        Directory.CreateDirectory(other.File(shipped[0]!));
        foreach (var (name, bytes) in Publishing.Exchange.ZipMaking.Course(""))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(other.File(shipped[0]!), name))!);
            await File.WriteAllBytesAsync(Path.Combine(other.File(shipped[0]!), name), bytes);
        }
        var refused = await AcademyProgram.RunAsync(other.Path, "content", "import", other.File(shipped[0]!));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($": error {ParcelCodes.DraftThere.Id}: ", refused.Output, StringComparison.Ordinal);
        var replaced = await AcademyProgram.RunAsync(other.Path, "content", "import", other.File(shipped[0]!), "--replace");
        Assert.True(replaced.ExitCode == 0, replaced.Output + replaced.Errors);

        // Questions go into the draft that is there now, and once more they get ids of their own.
        await File.WriteAllTextAsync(other.File("fragen.gift"), Gift);
        for (var round = 1; round <= 2; round++)
        {
            var questions = await AcademyProgram.RunAsync(other.Path, "content", "import", other.File("fragen.gift"), "--into", $"{shipped[0]}/anfang");
            Assert.Equal(1, questions.ExitCode);
            Assert.EndsWith("2 taken, 1 refused\n", questions.Output, StringComparison.Ordinal);
        }
        await AcademyProgram.RunAsync(other.Path, "content", "import", other.File("fragen.gift"), "--output", other.File("fragen.md"));
        Assert.StartsWith("::: question sechs-mal-sieben\n", await File.ReadAllTextAsync(other.File("fragen.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content", "import")]
    [InlineData("content", "import", "/no/such/file.gift")]
    [InlineData("content", "import", "fragen.gift", "--into")]
    [InlineData("content", "import", "fragen.gift", "--into", "kurs")]
    [InlineData("content", "import", "fragen.gift", "--into", "kurs/lektion", "--course", "kurs")]
    [InlineData("content", "import", "fragen.gift", "--into", "gibt-es/nicht")]
    [InlineData("content", "import", "fragen.gift", "--language", "fr")]
    [InlineData("content", "export")]
    [InlineData("content", "export", "kurs")]
    [InlineData("content", "export", "kurs", "kurs.tar")]
    [InlineData("content", "export", "kurs", "kurs.zip", "--all", "aus")]
    public async Task A_wrong_command_line_ends_with_exit_code_2_and_says_why(params string[] verb)
    {
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(data.File("fragen.gift"), Gift);
        var (exitCode, _, errors) = await AcademyProgram.RunAsync(data.Path, [.. verb.Select(word => word == "fragen.gift" ? data.File(word) : word)]);
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(errors.Trim());
    }

    [Fact]
    public async Task A_zip_that_is_refused_says_why_with_exit_code_1()
    {
        using var data = new TemporaryFolder();
        await File.WriteAllBytesAsync(data.File("kurs.zip"), Publishing.Exchange.ZipMaking.CourseWith("../evil.md"));
        var (exitCode, output, _) = await AcademyProgram.RunAsync(data.Path, "content", "import", data.File("kurs.zip"));
        Assert.Equal(1, exitCode);
        Assert.Contains($"{data.File("kurs.zip")}:1:1: error AC911: „../evil.md“", output, StringComparison.Ordinal);
        Assert.EndsWith("0 taken, 1 refused\n", output, StringComparison.Ordinal);
    }
}
