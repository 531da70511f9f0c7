using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>Puts questions from another program at the end of a course's page.</summary>
public static class QuestionIntake
{
    private const string Mark = ":::";

    /// <summary>The ids that the course has already, in whatever state its files are.</summary>
    public static IReadOnlySet<string> TakenIds(SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
            foreach (var line in Encoding.UTF8.GetString(files.Bytes(path)!).Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(Mark, StringComparison.Ordinal)))
                if (line.TrimStart(':').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var id, ..])
                    taken.Add(id);
        return taken;
    }

    /// <summary>Reads a file for a page of the course: with ids that are free there, and refusing what does not fit the page.</summary>
    /// <param name="fileName">Its ending helps to tell the format.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="language">The questions'.</param>
    /// <param name="files">The course's.</param>
    /// <param name="page">A lesson or the quiz; null where that is not known yet.</param>
    public static ForeignReading Read(string fileName, byte[] bytes, string language, SourceFiles files, OutlinePage? page)
    {
        var reading = ForeignFile.Read(fileName, bytes, language, TakenIds(files));
        return page is not { Kind: PageKind.Quiz } ? reading : reading with { Items = [.. reading.Items.Select(item => item.FitsQuiz || !item.IsTaken ? item : Unfit(item))] };
    }

    /// <summary>The page with the questions behind what it holds.</summary>
    /// <param name="files">The course's.</param>
    /// <param name="pageId">A lesson's id, or the quiz's.</param>
    /// <param name="language">The questions' language.</param>
    /// <param name="items">Those that were taken for this page.</param>
    /// <param name="inAllLanguages">Puts them also into the page's other languages, to be translated there: languages must not differ in their questions.</param>
    /// <returns>Null if there is no such page in that language.</returns>
    public static Reshaped? Append(SourceFiles files, string pageId, string language, IReadOnlyList<ForeignItem> items, bool inAllLanguages)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (CourseOutline.Of(files).Find(pageId) is not { Kind: not PageKind.Welcome } page || !page.Paths.ContainsKey(language)) return null;
        foreach (var (written, path) in page.Paths.Where(file => inAllLanguages || file.Key == language))
        {
            files = files.With(path, Joined(files.Bytes(path)!, string.Join('\n', items.Select(item => item.Markdown))));
            foreach (var (picture, bytes) in items.SelectMany(item => item.Pictures))
                files = files.With($"{written}/{picture}", bytes);
        }
        return new(files);
    }

    /// <summary>Errors that the checker finds in the one text and not in the other.</summary>
    public static IReadOnlyList<Finding> NewErrors(string courseId, SourceFiles before, SourceFiles after, ReferenceShelf shelf)
    {
        IEnumerable<Finding> Errors(SourceFiles files) => CourseReader.ReadDraft(courseId, files, shelf).Findings.Where(finding => finding.Severity == Severity.Error);
        var known = Errors(before).Select(error => (error.Path, error.Code, error.Message)).ToHashSet();
        return [.. Errors(after).Where(error => !known.Contains((error.Path, error.Code, error.Message)))];
    }

    private static ForeignItem Unfit(ForeignItem item) => item with
    {
        Kind = null, Markdown = null,
        Remarks = [.. item.Remarks, new(ParcelCodes.NoPlaceInQuiz.Id, item.Line, item.Column, Severity.Error, ParcelCodes.NoPlaceInQuiz.English, [])],
    };

    private static byte[] Joined(byte[] text, string behind)
    {
        var lineEnd = text.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var between = text.AsSpan().EndsWith("\n"u8) ? lineEnd : lineEnd + lineEnd;
        return [.. text, .. Encoding.UTF8.GetBytes(between + behind.Replace("\n", lineEnd, StringComparison.Ordinal))];
    }
}
