using System.Buffers.Binary;
using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Curriculum;

public sealed class ImageIntakeTests
{
    private const string Secret = "GPS 51.2 N 6.4 E";

    [Fact]
    public void A_PNG_loses_its_remarks_and_what_hangs_behind_its_end()
    {
        var taken = ImageIntake.Of("Foto.png", Pictures.Png(Secret));
        Assert.Null(taken.Refusal);
        Assert.Equal("foto.png", taken.Name);
        Assert.Equal(Pictures.Png(), taken.Bytes);
    }

    [Fact]
    public void A_JPEG_loses_place_and_camera_and_keeps_how_it_was_held()
    {
        var taken = ImageIntake.Of("IMG_0001.JPEG", Pictures.Jpeg(Secret, orientation: 6));
        Assert.Null(taken.Refusal);
        Assert.Equal("img-0001.jpg", taken.Name);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(taken.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("MakerNote", Encoding.Latin1.GetString(taken.Bytes), StringComparison.Ordinal);
        Assert.Equal((4, 3), ImageSize.Of("image/jpeg", taken.Bytes));
        // Taken a second time, nothing more is lost: the orientation is still there.
        Assert.Equal(taken.Bytes, ImageIntake.Of("x.jpg", taken.Bytes).Bytes);
        Assert.Contains("Exif", Encoding.Latin1.GetString(taken.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(ImageIntake.Of("x.jpg", Pictures.Jpeg(Secret, orientation: 1)).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_WebP_loses_what_is_no_picture()
    {
        var taken = ImageIntake.Of("b.webp", Pictures.WebP(Secret));
        Assert.Null(taken.Refusal);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(taken.Bytes), StringComparison.Ordinal);
        Assert.Equal(taken.Bytes.Length - 8, (int)BinaryPrimitives.ReadUInt32LittleEndian(taken.Bytes.AsSpan(4)));
        Assert.Equal((8, 5), ImageSize.Of("image/webp", taken.Bytes));
        Assert.Equal(0, taken.Bytes[20] & 0b1100);
    }

    [Fact]
    public void An_SVG_keeps_only_what_draws()
    {
        var taken = ImageIntake.Of("zeichnung.txt", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\" onload=\"alert(1)\"><script>alert(1)</script><rect width=\"4\" height=\"3\"/></svg>"));
        Assert.Equal("zeichnung.svg", taken.Name);
        Assert.DoesNotContain("alert", Encoding.UTF8.GetString(taken.Bytes), StringComparison.Ordinal);
        Assert.Contains("rect", Encoding.UTF8.GetString(taken.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brief.pdf", "%PDF-1.7", ImageRefusal.Type)]
    [InlineData("seite.html", "<html><script>alert(1)</script></html>", ImageRefusal.Type)]
    [InlineData("bild.png", "das ist kein Bild", ImageRefusal.Broken)]
    [InlineData("bild.svg", "<svg", ImageRefusal.Broken)]
    [InlineData("leer.jpg", "", ImageRefusal.Broken)]
    public void What_is_no_image_is_refused_whatever_it_is_called(string name, string content, ImageRefusal why) => Assert.Equal(why, ImageIntake.Of(name, Encoding.UTF8.GetBytes(content)).Refusal);

    [Fact]
    public void What_is_too_large_is_refused()
    {
        Assert.Equal(ImageRefusal.TooLarge, ImageIntake.Of("gross.png", [.. Pictures.Png(), .. new byte[ImageIntake.LargestBytes]]).Refusal);
        Assert.Equal(ImageRefusal.Broken, ImageIntake.Of("bombe.png", Pictures.Png(width: 19_000, height: 19_000)).Refusal);
        Assert.Equal(ImageRefusal.Broken, ImageIntake.Of("bombe.png", Pictures.Png(width: int.MaxValue, height: 1)).Refusal);
    }

    [Fact]
    public void Half_an_image_is_no_image_and_breaks_nothing()
    {
        foreach (var whole in new[] { Pictures.Png(Secret), Pictures.Jpeg(Secret, 6), Pictures.WebP(Secret) })
            for (var length = 0; length < whole.Length; length++)
            {
                ImageIntake.Of("halb.png", whole[..length]);
                var changed = (byte[])whole.Clone();
                changed[length] ^= 0xFF;
                Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(ImageIntake.Of("falsch.jpg", changed).Bytes), StringComparison.Ordinal);
            }
    }

    [Fact]
    public void An_image_takes_no_other_ones_place()
    {
        var one = ImageIntake.Of("bild.png", Pictures.Png());
        var other = ImageIntake.Of("bild.png", Pictures.Png(width: 5));
        var files = new SourceFiles(new Dictionary<string, byte[]> { ["de/images/bild.png"] = one.Bytes });
        Assert.Equal("de/images/bild.png", one.PathIn(files, "de/images"));
        Assert.Equal("de/images/bild-2.png", other.PathIn(files, "de/images"));
        Assert.Equal("bild.png", ImageIntake.Of("../../<>.png", Pictures.Png()).Name);
    }
}
