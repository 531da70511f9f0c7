using System.Diagnostics;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Publishing.Exchange;
using static UrbanKi.Academy.Tests.Publishing.Exchange.ZipMaking;

namespace UrbanKi.Academy.Tests.Publishing.Exchange;

public sealed class CourseZipTests
{
    // Many times what the slowest needs on a busy machine.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static TheoryData<int, string> Hostile => [.. HostileZips.All.Index().Select(zip => (zip.Index, zip.Item.Name))];

    [Fact]
    public void There_are_at_least_40_of_them() => Assert.True(HostileZips.All.Length >= 40, $"{HostileZips.All.Length}");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Each_is_refused_with_a_reason(int index, string name)
    {
        var (zip, watch) = (HostileZips.All[index], Stopwatch.StartNew());
        var parcel = CourseZip.Read(zip.Bytes());
        Assert.True(watch.Elapsed < Longest, $"{name}: {watch.Elapsed}");
        Assert.True(parcel.IsRefused, name);
        Assert.Contains(parcel.Remarks, remark => remark.Severity == Severity.Error && zip.Codes.Contains(remark.Code));
        Assert.All(parcel.Remarks, remark =>
        {
            Assert.InRange(remark.Message.Length, 20, 500);
            Assert.DoesNotContain(remark.Message, char.IsControl);
            Assert.DoesNotContain('\u202E', remark.Message);
        });
    }

    [Fact]
    public void Every_code_about_zips_has_such_a_zip()
    {
        var said = HostileZips.All.SelectMany(zip => zip.Codes).ToHashSet();
        Assert.Empty(ParcelCodes.All.Where(code => code.Severity == Severity.Error && string.CompareOrdinal(code.Id, "AC930") < 0 && code != ParcelCodes.CourseId).Select(code => code.Id).Except(said));
    }

    [Fact]
    public void No_code_is_given_twice()
    {
        var ids = ParcelCodes.All.Concat(ForeignCodes.All).Select(code => code.Id).Concat(FindingCodes.All.Select(code => code.Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void What_was_packed_comes_back_byte_for_byte_and_packs_to_the_same_bytes()
    {
        var files = CourseFiles.With("de/images/quadrat.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>"u8.ToArray()).With("de/02-zwei.md", "\uFEFF---\r\ntitle: Zwei\r\n---\r\n"u8.ToArray());
        var zip = CourseZip.Write("mitgebracht", files);
        var parcel = CourseZip.Read(zip);
        Assert.Equal(("mitgebracht", true, 0), (parcel.Name, parcel.Files!.IsSameAs(files), parcel.Remarks.Count));
        Assert.Equal(zip, CourseZip.Write("mitgebracht", parcel.Files));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mitgebracht/")]
    [InlineData("archiv-main/content/courses/mitgebracht/")]
    public void A_course_is_found_wherever_it_lies(string root)
    {
        var parcel = CourseZip.Read(Zip(Course(root)));
        Assert.True(parcel.Files!.IsSameAs(CourseFiles));
        Assert.Equal(root.Length == 0 ? null : "mitgebracht", parcel.IdFor(null));
        Assert.Equal("anders", parcel.IdFor(" anders "));
        Assert.Null(parcel.IdFor("Kein Name"));
        // The studio has pages of these names.
        Assert.All(["import", "new", "help"], name => Assert.Null(parcel.IdFor(name)));
    }

    [Fact]
    public void What_systems_and_other_folders_put_beside_it_is_left_out_and_named()
    {
        var parcel = CourseZip.Read(CourseWith(Text("__MACOSX/mitgebracht/._course.yml", "x"), Text("mitgebracht/.DS_Store", "x"), Text("mitgebracht/.git/config", "x"), Text("mitgebracht/de/Thumbs.db", "x"), Text("README.md", "x")));
        Assert.True(parcel.Files!.IsSameAs(CourseFiles));
        Assert.Equal(5, parcel.Remarks.Count(remark => remark.Code == ParcelCodes.LeftOut.Id));
    }

    [Fact]
    public void Folders_of_their_own_and_names_with_umlauts_are_taken()
    {
        var parcel = CourseZip.Read(Zip([("mitgebracht/", []), ("mitgebracht/de/", []), .. Course(), ("mitgebracht/de/images/pru\u0308fung.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray())]));
        Assert.Contains("de/images/pr\u00FCfung.svg", parcel.Files!.Paths);
        Assert.Equal([ParcelCodes.OtherForm.Id], parcel.Remarks.Select(remark => remark.Code));
    }
}
