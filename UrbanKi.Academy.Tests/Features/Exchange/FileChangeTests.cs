using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Exchange;
using UrbanKi.Academy.Tests.Publishing.Exchange;

namespace UrbanKi.Academy.Tests.Features.Exchange;

public sealed class FileChangeTests
{
    [Fact]
    public void Says_what_is_new_changed_and_gone_with_the_pages_titles()
    {
        var before = ZipMaking.CourseFiles.With("de/02-weg.md", "---\ntitle: Weg damit\n---\n"u8.ToArray());
        var after = ZipMaking.CourseFiles.With("de/01-anfang.md", "---\ntitle: Neuer Anfang\n---\n"u8.ToArray()).With("de/images/x.svg", "<svg/>"u8.ToArray());
        Assert.Equal(
        [
            new("de/images/x.svg", null, "de", FileFate.Added),
            new("de/01-anfang.md", "Neuer Anfang", "de", FileFate.Changed),
            new("de/02-weg.md", "Weg damit", "de", FileFate.Removed),
        ], FileChange.Between(before, after));
    }

    [Fact]
    public void Of_a_course_that_was_not_there_everything_is_new() => Assert.All(FileChange.Between(null, ZipMaking.CourseFiles), change => Assert.Equal(FileFate.Added, change.Fate));

    [Fact]
    public void The_same_text_changes_nothing() => Assert.Empty(FileChange.Between(ZipMaking.CourseFiles, ZipMaking.CourseFiles));
}
