using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing.Exchange;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing.Exchange;

public sealed class CourseFoldersTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private Dictionary<string, SourceFiles> courses = new() { ["eins"] = ZipMaking.CourseFiles, ["zwei"] = ZipMaking.CourseFiles.With("de/02-mehr.md", "Mehr.\n"u8.ToArray()) };

    public void Dispose() => folder.Dispose();

    private ExportOutcome Write(bool isAll = true, bool replace = false) => CourseFolders.Write(folder.Path, courses, isAll, replace);

    private Dictionary<string, byte[]> OnDisk() => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), File.ReadAllBytes);

    private void Age()
    {
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, LongAgo);
    }

    private List<string> Touched() => [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => File.GetLastWriteTimeUtc(file) != LongAgo).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_second_time_nothing_is_touched()
    {
        Assert.Equal((2, 7, 0, 0), Write() is var first ? (first.Courses, first.Written, first.Removed, first.Unchanged) : default);
        var before = OnDisk();
        Age();
        Assert.Equal((0, 0, 7), Write() is var second ? (second.Written, second.Removed, second.Unchanged) : default);
        Assert.Empty(Touched());
        Assert.Equal(before, OnDisk());
    }

    [Fact]
    public void Only_what_changed_is_written_and_what_went_is_removed()
    {
        Write();
        Age();
        courses["zwei"] = ZipMaking.CourseFiles.With("de/index.md", "Neu.\n"u8.ToArray());
        Assert.Equal((1, 1), Write() is var outcome ? (outcome.Written, outcome.Removed) : default);
        Assert.Equal([CourseFolders.ListName, "zwei/de/index.md"], Touched());
        Assert.False(File.Exists(folder.File("zwei/de/02-mehr.md")));
    }

    [Fact]
    public void A_course_that_is_gone_goes_with_its_folder_but_never_with_files_of_others()
    {
        Write();
        File.WriteAllText(folder.File("eins/notizen.txt"), "Meins.");
        File.WriteAllText(folder.File("zwei/de/index.md"), "Von Hand geändert.");
        courses = new() { ["drei"] = ZipMaking.CourseFiles };
        var outcome = Write();
        Assert.Equal(["drei/course.yml", "drei/de/01-anfang.md", "drei/de/index.md", "eins/notizen.txt", "zwei/de/index.md"], OnDisk().Keys.Where(path => path != CourseFolders.ListName).Order(StringComparer.Ordinal));
        Assert.Equal([ParcelCodes.LeftBehind.Id], outcome.Remarks.Select(remark => remark.Code));
        Assert.False(outcome.HasErrors);
        File.Delete(folder.File("eins/notizen.txt"));
        courses = new() { ["drei"] = ZipMaking.CourseFiles };
        Write();
        Assert.True(Directory.Exists(folder.File("eins")));
    }

    [Fact]
    public void Of_other_courses_nothing_is_removed_when_one_is_written()
    {
        Write();
        courses = new() { ["drei"] = ZipMaking.CourseFiles };
        Assert.Equal(0, Write(isAll: false).Removed);
        Assert.True(File.Exists(folder.File("eins/course.yml")));
    }

    [Fact]
    public void What_somebody_changed_is_named_and_left_until_it_is_replaced_knowingly()
    {
        Write();
        File.WriteAllText(folder.File("eins/de/index.md"), "Von Hand geändert.");
        courses["eins"] = ZipMaking.CourseFiles.With("course.yml", "level: advanced\n"u8.ToArray()).With("de/index.md", "Neu.\n"u8.ToArray());
        var refused = Write();
        Assert.Equal([ParcelCodes.ChangedByHand.Id], refused.Remarks.Select(remark => remark.Code));
        Assert.True(refused.HasErrors);
        // Not half of the course either.
        Assert.Equal(ZipMaking.Sheet, File.ReadAllText(folder.File("eins/course.yml")));
        Assert.Equal("Von Hand geändert.", File.ReadAllText(folder.File("eins/de/index.md")));
        Assert.Equal(2, Write(replace: true).Written);
        Assert.Equal("Neu.\n", File.ReadAllText(folder.File("eins/de/index.md")));
    }

    [Fact]
    public void A_folder_that_holds_the_very_text_already_is_taken_over_as_it_is()
    {
        Write();
        File.Delete(folder.File(CourseFolders.ListName));
        Assert.Equal((0, 7, false), Write() is var outcome ? (outcome.Written, outcome.Unchanged, outcome.HasErrors) : default);
    }

    [Fact]
    public void Nothing_is_written_or_removed_through_a_link()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.File("eins"), elsewhere.Path);
        Assert.Contains(Write(replace: true).Remarks, remark => remark.Code == ParcelCodes.LinkInTheWay.Id);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));

        File.WriteAllText(elsewhere.File("course.yml"), ZipMaking.Sheet);
        courses.Remove("eins");
        Write();
        Assert.True(File.Exists(elsewhere.File("course.yml")));
    }

    [Fact]
    public void A_list_that_was_tampered_with_removes_nothing_elsewhere()
    {
        Write();
        var outside = folder.Path + "-outside.md";
        File.WriteAllText(outside, "x");
        try
        {
            File.AppendAllText(folder.File(CourseFolders.ListName), $"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  ../{Path.GetFileName(outside)}\n");
            Write();
            Assert.True(File.Exists(outside));
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public void What_was_written_is_read_back_byte_for_byte()
    {
        Write();
        var parcels = CourseFolders.Read(folder.Path);
        Assert.Equal(["eins", "zwei"], parcels.Select(parcel => parcel.Name));
        Assert.All(parcels, parcel => Assert.True(parcel.Files!.IsSameAs(courses[parcel.Name!])));
        Assert.True(Assert.Single(CourseFolders.Read(folder.File("zwei"))).Files!.IsSameAs(courses["zwei"]));
    }

    [Fact]
    public void A_folder_with_a_link_in_it_is_refused_and_the_link_not_followed()
    {
        Write();
        File.CreateSymbolicLink(folder.File("eins/de/03-passwort.md"), "/etc/passwd");
        var parcel = CourseFolders.Read(folder.Path)[0];
        Assert.True(parcel.IsRefused);
        Assert.Equal([ParcelCodes.Link.Id], parcel.Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public void A_folder_without_courses_holds_none() => Assert.Empty(CourseFolders.Read(folder.Path));
}
