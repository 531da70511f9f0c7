using System.Text;
using static UrbanKi.Academy.Tests.Publishing.Exchange.ZipMaking;

namespace UrbanKi.Academy.Tests.Publishing.Exchange;

/// <summary>A zip that no honest person packs, or that came by accident, and the codes of what is said of it.</summary>
internal sealed record HostileZip(string Name, Func<byte[]> Bytes, params string[] Codes);

internal static class HostileZips
{
    private const string List = "PK\u0001\u0002";
    private const string Local = "PK\u0003\u0004";
    private const string End = "PK\u0005\u0006";
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[40]];

    public static readonly HostileZip[] All =
    [
        // No zip at all
        new("nothing", () => [], "AC901"),
        new("two letters", () => "PK"u8.ToArray(), "AC901"),
        new("an empty zip", () => Zip([]), "AC905"),
        new("the beginning alone", () => CourseWith()[..200], "AC901"),
        new("the end alone", () => CourseWith()[^40..], "AC901"),
        new("noise behind the mark", () => [.. "PK\u0003\u0004"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))], "AC901"),
        new("too large a file", () => new byte[19 * 1024 * 1024], "AC902"),
        new("a list that claims more than there is", () => Patched(CourseWith(), End, 10, 0xFF, 0x7F), "AC901"),
        new("a list that lies elsewhere", () => Patched(CourseWith(), End, 16, Number(5)), "AC901"),

        // Names that lead out
        new("a parent folder", () => CourseWith("../evil.md"), "AC911"),
        new("a parent folder in between", () => CourseWith("mitgebracht/de/../../../evil.md"), "AC911"),
        new("a parent folder at the end", () => CourseWith("mitgebracht/de/.."), "AC911"),
        new("a parent folder of Windows", () => CourseWith("mitgebracht\\..\\..\\evil.md"), "AC911"),
        new("an absolute path", () => CourseWith("/etc/cron.d/evil.md"), "AC911"),
        new("a path on a drive", () => CourseWith("C:/Windows/evil.md"), "AC911"),
        new("a path on another computer", () => CourseWith("//server/share/evil.md"), "AC911"),
        new("a path on another computer of Windows", () => CourseWith("\\\\server\\share\\evil.md"), "AC911"),

        // Names that some computers can't store
        new("a backslash", () => CourseWith("mitgebracht\\de\\02-x.md"), "AC912"),
        new("a stream of Windows", () => CourseWith("mitgebracht/de/02-x.md:stream"), "AC912"),
        new("a question mark", () => CourseWith("mitgebracht/de/02-was?.md"), "AC912"),
        new("a null", () => CourseWith("mitgebracht/de/02-x.md\0.png"), "AC912"),
        new("a line break", () => CourseWith("mitgebracht/de/02\nx.md"), "AC912"),
        new("a bell", () => CourseWith("mitgebracht/de/02\ax.md"), "AC912"),
        new("letters that run backwards", () => CourseWith("mitgebracht/de/02-\u202Egnp.md"), "AC912"),
        new("a space that nobody sees", () => CourseWith("mitgebracht/de/02\u200B-x.md"), "AC912"),
        new("a sign of nobody", () => CourseWith("mitgebracht/de/02-\uE000.md"), "AC912"),
        new("a device of Windows", () => CourseWith("mitgebracht/de/CON.md"), "AC913"),
        new("a device in small letters", () => CourseWith("mitgebracht/aux/02-x.md"), "AC913"),
        new("a device with two endings", () => CourseWith("mitgebracht/de/lpt1.tar.md"), "AC913"),
        new("a dot at the end", () => CourseWith("mitgebracht/de./02-x.md"), "AC913"),
        new("a space at the end", () => CourseWith("mitgebracht/de /02-x.md"), "AC913"),
        new("an empty part", () => CourseWith("mitgebracht//02-x.md"), "AC913"),
        new("a single dot", () => CourseWith("mitgebracht/./02-x.md"), "AC913"),
        new("a very long name", () => CourseWith($"mitgebracht/de/{new string('x', 300)}.md"), "AC914"),
        new("very many folders", () => CourseWith($"mitgebracht/{string.Concat(Enumerable.Repeat("a/", 50))}x.md"), "AC914"),
        new("names in an unknown encoding", () => Zip([.. Course(), Text("mitgebracht/de/02-prüfung.md", Lesson)], names: Encoding.Latin1) is var zip ? Patched(Patched(zip, Local, 6, 0, 0), List, 8, 0, 0) : [], "AC908"),

        // Names that are the same
        new("the same name twice", () => CourseWith("mitgebracht/de/index.md"), "AC915"),
        new("the same name in capitals", () => CourseWith("mitgebracht/de/INDEX.md"), "AC915"),
        new("the same folder in capitals", () => CourseWith("mitgebracht/DE/02-x.md"), "AC915"),
        new("the same name from parts", () => CourseWith(Text("mitgebracht/de/pr\u00FCf.md", "a"), Text("mitgebracht/de/pru\u0308f.md", "b")), "AC915"),
        new("a file where a folder is", () => CourseWith("mitgebracht/de"), "AC915"),

        // No ordinary files
        new("a symbolic link", () => CourseWithKind(0xA000), "AC916"),
        new("a pipe", () => CourseWithKind(0x1000), "AC916"),
        new("a device of Unix", () => CourseWithKind(0x2000), "AC916"),
        new("a socket", () => CourseWithKind(0xC000), "AC916"),
        new("files behind a password", () => Patched(Patched(CourseWith(), Local, 6, 1), List, 8, 1), "AC917"),
        new("an unknown way of packing", () => Patched(Patched(CourseWith(), Local, 8, 99), List, 10, 99), "AC918"),
        new("packed bytes that are broken", () => Patched(CourseWith(), Local, 50, [.. Enumerable.Repeat((byte)0xFF, 12)]), "AC918"),
        new("files that lie outside the zip", () => Patched(CourseWith(), List, 42, Number(0x7FFF_FFF0)), "AC918"),

        // Too much
        new("two thousand files", () => Zip([.. Course(), .. Enumerable.Range(0, 2000).Select(i => Text($"mitgebracht/de/{i}-x.md", "x"))]), "AC903"),
        new("ten thousand names", () => Zip([.. Course(), .. Enumerable.Range(0, 10_000).Select(i => Text($"mitgebracht/de/{i}-x.md", ""))]), "AC903"),
        new("a text of thirty megabytes", () => CourseWith(("mitgebracht/de/02-x.md", new byte[30 * 1024 * 1024])), "AC921"),
        new("a text that claims to be small", () => Patched(CourseWith(("mitgebracht/de/02-x.md", new byte[30 * 1024 * 1024])), List, 24, Number(10)), "AC918", "AC921", "AC919", "AC922"),
        new("a text of the same letter", () => CourseWith(("mitgebracht/de/02-x.md", [.. Enumerable.Repeat((byte)'a', 900 * 1024)])), "AC919"),
        new("a picture of three megabytes", () => CourseWith(("mitgebracht/de/images/x.png", [.. Png, .. Noise(3 * 1024 * 1024)])), "AC921"),
        new("seventy megabytes together", () => Stored([.. Course(), .. Enumerable.Range(0, 8).Select(i => ($"mitgebracht/de/images/{i:00}.png", Png.Concat(Noise(1900 * 1024)).ToArray()))], copies: 40), "AC904"),

        // Other kinds of files
        new("a program", () => CourseWith(("mitgebracht/setup.exe", "MZ"u8.ToArray())), "AC920"),
        new("a web page", () => CourseWith("mitgebracht/de/index.html"), "AC920"),
        new("a script in capitals", () => CourseWith("mitgebracht/de/x.JS"), "AC920"),
        new("a zip in the zip", () => CourseWith(("mitgebracht/de/inner.zip", CourseWith())), "AC920"),
        new("a text with two endings", () => CourseWith("mitgebracht/de/02-x.md.exe"), "AC920"),
        new("a text in capitals", () => CourseWith("mitgebracht/de/02-X.MD"), "AC920"),
        new("a program called a picture", () => CourseWith(("mitgebracht/de/images/x.png", "MZ but not a picture"u8.ToArray())), "AC923"),
        new("a picture that is none", () => CourseWith(("mitgebracht/de/images/x.svg", "<html><script>alert(1)</script></html>"u8.ToArray())), "AC923"),
        new("a picture that reaches for files", () => CourseWith(("mitgebracht/de/images/x.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>"u8.ToArray())), "AC923"),

        // Other encodings
        new("a text in Latin-1", () => CourseWith(("mitgebracht/de/02-x.md", Encoding.Latin1.GetBytes("Prüfung"))), "AC922"),
        new("a text in UTF-16", () => CourseWith(("mitgebracht/de/02-x.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Prüfung")])), "AC922"),
        new("a text with nulls", () => CourseWith(("mitgebracht/de/02-x.md", "Text\0Text"u8.ToArray())), "AC922"),
        new("settings in UTF-16", () => Zip([.. Course().Skip(1), ("mitgebracht/course.yml", Encoding.Unicode.GetBytes(Sheet))]), "AC922"),

        // No course
        new("no course.yml", () => CourseWithout("mitgebracht/course.yml"), "AC905"),
        new("two courses", () => Zip([.. Course(), .. Course("zweiter/")]), "AC906"),
        new("a course in a course", () => Zip([.. Course(), .. Course("mitgebracht/de/noch-einer/")]), "AC906"),
        new("course.yml as a folder", () => Zip([Text("mitgebracht/course.yml/x.md", "x")]), "AC905"),
        new("a photo", () => [0xFF, 0xD8, 0xFF, .. Noise(2000)], "AC901"),
    ];

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A zip whose list names the same packed bytes many times over, so that it unpacks to far more than it is.</summary>
    private static byte[] Stored(IEnumerable<(string Name, byte[] Bytes)> files, int copies)
    {
        var zip = Zip(files);
        var start = zip.AsSpan().IndexOf(Encoding.Latin1.GetBytes(List));
        var end = zip.AsSpan().LastIndexOf(Encoding.Latin1.GetBytes(End));
        var list = zip[start..end];
        var (entries, twins) = (new List<byte[]>(), 0);
        for (var at = 0; at < list.Length;)
        {
            var length = 46 + BitConverter.ToUInt16(list, at + 28) + BitConverter.ToUInt16(list, at + 30) + BitConverter.ToUInt16(list, at + 32);
            entries.Add(list[at..(at + length)]);
            at += length;
        }
        var last = entries[^1];
        for (; twins < copies; twins++)
        {
            // The same bytes under another name of the same length: "07.png" becomes "A0.png" and so on.
            var twin = last.ToArray();
            Encoding.ASCII.GetBytes($"{(char)('A' + twins / 10)}{twins % 10}").CopyTo(twin, 46 + "mitgebracht/de/images/".Length);
            entries.Add(twin);
        }
        var joined = entries.SelectMany(entry => entry).ToArray();
        var close = zip[end..];
        BitConverter.GetBytes((ushort)entries.Count).CopyTo(close, 8);
        BitConverter.GetBytes((ushort)entries.Count).CopyTo(close, 10);
        BitConverter.GetBytes((uint)joined.Length).CopyTo(close, 12);
        return [.. zip[..start], .. joined, .. close];
    }
}
