using System.Text.RegularExpressions;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Commands;

public sealed partial class ContentCheckTests
{
    [Fact]
    public async Task The_shipped_content_passes_with_exit_code_0_and_no_database_is_made()
    {
        using var data = new TemporaryFolder();
        var (exitCode, output, errors) = await AcademyProgram.RunAsync(data.Path, "content", "check", ShippedContent.Folder);
        Assert.True(exitCode == 0, output + errors);
        Assert.DoesNotContain(": error ", output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task Content_with_errors_ends_with_exit_code_1_and_names_path_line_column_code_and_reason()
    {
        using var data = new TemporaryFolder();
        using var content = new TemporaryFolder();
        Copy(ShippedContent.Folder, content.Path);
        var lesson = Directory.EnumerateFiles(content.File("courses"), "01-*.md", SearchOption.AllDirectories).Order().First(path => path.Contains("/de/"));
        await File.AppendAllTextAsync(lesson, "\n::: question kaputt\nWas fehlt hier?\n\n- ( ) Das Richtige\n- ( ) Eine richtige Antwort\n:::\n");

        var (exitCode, output, _) = await AcademyProgram.RunAsync(data.Path, "content", "check", content.Path);
        Assert.Equal(1, exitCode);
        var relative = Path.GetRelativePath(content.Path, lesson).Replace('\\', '/');
        var findings = output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, line => Assert.Matches(FindingLine(), line));
        Assert.Contains(findings, line => line.StartsWith(relative + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content", "check", "--no-such-option")]
    [InlineData("content", "check", "/no/such/folder")]
    [InlineData("content")]
    [InlineData("tidy", "up")]
    public async Task A_wrong_command_line_ends_with_exit_code_2_and_says_why(params string[] verb)
    {
        using var data = new TemporaryFolder();
        var (exitCode, _, errors) = await AcademyProgram.RunAsync(data.Path, verb);
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(errors.Trim());
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"^[^:]+:\d+:\d+: error [A-Z]+\d+: .+")]
    private static partial Regex FindingLine();
}
