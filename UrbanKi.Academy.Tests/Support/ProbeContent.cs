using System.Text;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>
/// A small content folder: "probe-kurs" in German and English with two lessons and a quiz that asks every type of question, and
/// "nur-deutsch" in German only, whose quiz may be tried once a day.
/// </summary>
public sealed class ProbeContent
{
    public const string Course = "probe-kurs";
    public const string First = "erste-lektion";
    public const string Second = "zweite-lektion";
    public const string GermanOnly = "nur-deutsch";

    public ProbeContent(string folder)
    {
        Folder = folder;
        foreach (var (path, text) in ProbeTexts.All) Write(path, text);
    }

    public string Folder { get; }

    public static string LessonFile(string language, int number) => $"courses/{Course}/{language}/0{number}-{(number == 1 ? First : Second)}.md";

    public static string QuizFile(string language) => $"courses/{Course}/{language}/90-abschluss.md";

    public string Read(string path) => File.ReadAllText(Full(path), Encoding.UTF8);

    public ProbeContent Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text, new UTF8Encoding(false));
        return this;
    }

    /// <summary>Replaces words that must be there.</summary>
    public ProbeContent Replace(string path, string old, string with)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    public ProbeContent Remove(string path)
    {
        File.Delete(Full(path));
        return this;
    }

    private string Full(string path) => Path.Combine(Folder, path);
}
