using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Publishing.Exchange;

/// <summary>Makes zips, good ones and others.</summary>
internal static class ZipMaking
{
    public const string Sheet = "level: basic\naudience: [all]\npass: 80\nlicence: CC-BY-4.0\n";
    public const string Index = "---\ntitle: Mitgebracht\nsummary: Kurz.\nobjectives: [lesen]\n---\n\nWillkommen.\n";
    public const string Lesson = "---\ntitle: Anfang\nminutes: 1\nobjectives: [lesen]\n---\n\nEin Satz.\n\n::: question eins-und-eins\nWie viel ist eins und eins?\n\n= 2\n:::\n";

    /// <summary>A course that can be taken, in a folder of its own.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Course(string root = "mitgebracht/") =>
        [Text(root + "course.yml", Sheet), Text(root + "de/index.md", Index), Text(root + "de/01-anfang.md", Lesson)];

    public static SourceFiles CourseFiles => new(Course("").ToDictionary(file => file.Name, file => file.Bytes));

    public static (string Name, byte[] Bytes) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    /// <param name="files">What goes into it, in this order.</param>
    /// <param name="shape">Has a last word on each entry.</param>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files, Action<ZipArchiveEntry>? shape = null, Encoding? names = null)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, names))
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                shape?.Invoke(entry);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return memory.ToArray();
    }

    /// <summary>A course, and these beside it.</summary>
    public static byte[] CourseWith(params (string Name, byte[] Bytes)[] files) => Zip([.. Course(), .. files]);

    public static byte[] CourseWith(string name) => CourseWith(Text(name, "Text.\n"));

    public static byte[] CourseWithout(string name) => Zip(Course().Where(file => file.Name != name));

    /// <summary>A course in which one entry is not an ordinary file for Unix.</summary>
    public static byte[] CourseWithKind(int kind) => Zip([.. Course(), Text("mitgebracht/de/link.md", "/etc/passwd")], entry =>
    {
        if (entry.Name == "link.md") entry.ExternalAttributes = (kind | 0x1A4) << 16;
    });

    /// <summary>Writes other bytes into the zip's own lists: wherever the mark stands, at this many bytes behind it.</summary>
    public static byte[] Patched(byte[] zip, string mark, int offset, params byte[] with)
    {
        var patched = zip.ToArray();
        var (sign, found) = (Encoding.Latin1.GetBytes(mark), 0);
        for (var at = patched.AsSpan().IndexOf(sign); at >= 0 && at + offset + with.Length <= patched.Length;)
        {
            with.CopyTo(patched.AsSpan(at + offset));
            found++;
            var next = patched.AsSpan(at + 4).IndexOf(sign);
            at = next < 0 ? -1 : at + 4 + next;
        }
        Assert.True(found > 0, "The mark is not there.");
        return patched;
    }

    public static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
