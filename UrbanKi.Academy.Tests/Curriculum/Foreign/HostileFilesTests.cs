using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

/// <summary>Whatever is uploaded: no exception, no hang, little memory, and a reason for whatever is refused.</summary>
public sealed class HostileFilesTests
{
    // Many times what the slowest needs on a busy machine.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private const long MostBytes = 600L * 1024 * 1024;

    /// <summary>Each is read once, whoever asks.</summary>
    private static readonly Lazy<ForeignReading>[] Readings = [.. HostileFiles.All.Select(file => new Lazy<ForeignReading>(() => ReadWatched(file.FileName, file.Bytes())))];

    public static TheoryData<int, string> Files => [.. HostileFiles.All.Index().Select(file => (file.Index, file.Item.Name))];

    [Fact]
    public void There_are_at_least_200_of_them() => Assert.True(HostileFiles.All.Count >= 200, $"{HostileFiles.All.Count}");

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_read_or_refused_with_a_reason(int index, string name)
    {
        Assert.NotEmpty(name);
        var reading = Readings[index].Value;

        Assert.True(reading.Items.Count > 0 || reading.HasRefusals, "Nothing was read, and nobody says why.");
        Assert.All(reading.Items, item => Assert.Equal(item.IsTaken, item.Remarks.All(remark => remark.Severity != Severity.Error)));
        Assert.All(reading.Remarks.Concat(reading.Items.SelectMany(item => item.Remarks)), remark =>
        {
            Assert.True(remark is { Line: > 0, Column: > 0 }, $"{remark}");
            Assert.InRange(remark.Message.Length, 10, 1000);
            Assert.DoesNotContain('\n', remark.Message);
        });
        Assert.All(reading.Taken, item => Assert.DoesNotContain(item.Pictures.Keys, path => path.Contains("..", StringComparison.Ordinal) || !path.StartsWith("images/", StringComparison.Ordinal)));
        Assert.All(ForeignReport.Lines("datei", reading, remark => remark.Message, kind => $"{kind}"), line => Assert.DoesNotContain('\n', line.ToString()));
    }

    [Fact]
    public void What_was_taken_of_them_makes_a_course_without_an_error()
    {
        var lessons = 1;
        var content = new TinyContent().Without("courses/tiny/en");
        foreach (var index in Enumerable.Range(0, HostileFiles.All.Count))
        {
            var taken = Readings[index].Value.Taken.Take(5).Where(item => item.Markdown!.Length < 5000).ToList();
            if (taken.Count == 0) continue;
            lessons++;
            // Each file was read for itself; in one course, each question needs an id of its own.
            var texts = taken.Select(item => item.Markdown!.Replace($"::: question {item.Id}", $"::: question {item.Id}-{lessons}", StringComparison.Ordinal));
            content.Set($"courses/tiny/de/{lessons:000}-l{lessons}.md", TinyContent.LessonHead + string.Join('\n', texts));
            foreach (var (path, picture) in taken.SelectMany(item => item.Pictures))
                content.Set("courses/tiny/de/" + path, picture);
        }
        Assert.True(lessons > 100, $"{lessons}");
        Assert.DoesNotContain(content.Read().Findings, finding => finding.Severity == Severity.Error);
    }

    private static ForeignReading ReadWatched(string fileName, byte[] bytes)
    {
        ForeignReading? reading = null;
        Exception? problem = null;
        long allocated = 0;
        // A small stack: what recurses without end would end the run here and not on somebody's server.
        var thread = new Thread(() =>
        {
            try
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                reading = ForeignFile.Read(fileName, bytes, "de");
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }
            catch (Exception thrown)
            {
                problem = thrown;
            }
        }, maxStackSize: 1024 * 1024) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Longest), "It takes too long.");
        Assert.Null(problem);
        Assert.InRange(allocated, 0, MostBytes);
        return reading!;
    }
}
