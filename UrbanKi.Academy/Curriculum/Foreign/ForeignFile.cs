namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Reads questions from another program's file: GIFT, Moodle XML or Aiken, told apart by what the file holds, then by its ending.</summary>
public static class ForeignFile
{
    public const int MostQuestions = 1000;
    // Moodle's XML carries its pictures along.
    public const int LargestXml = 16 * 1024 * 1024;
    public const int LargestText = 2 * 1024 * 1024;

    /// <summary>Never throws, whatever the file holds.</summary>
    /// <param name="fileName">Its ending helps where its content does not tell.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="language">The language of the course's text, for the few words that have to be put in.</param>
    /// <param name="takenIds">Ids that the course has already.</param>
    public static ForeignReading Read(string fileName, byte[] bytes, string language, IEnumerable<string>? takenIds = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(language);
        if (bytes.Length > LargestXml)
            return Refused(ForeignCodes.TooLarge, $"{LargestXml / 1024 / 1024}");
        if (ForeignText.Decode(bytes) is not { } source)
            return Refused(ForeignCodes.NotText);
        var format = FormatOf(fileName, source.Text);
        if (format == ForeignFormat.Unknown)
            return Refused(string.IsNullOrWhiteSpace(source.Text) ? ForeignCodes.NoQuestions : ForeignCodes.UnknownFormat);
        if (format != ForeignFormat.MoodleXml && bytes.Length > LargestText)
            return Refused(ForeignCodes.TooLarge, $"{LargestText / 1024 / 1024}");
        var entries = format switch
        {
            ForeignFormat.MoodleXml => MoodleXmlReader.Read(source, language),
            ForeignFormat.Aiken => AikenReader.Read(source, language),
            _ => GiftReader.Read(source, language),
        };
        return Taken(format, entries, language, new(takenIds ?? []));
    }

    private static ForeignReading Taken(ForeignFormat format, IEnumerable<ForeignEntry> entries, string language, QuestionIds ids)
    {
        var items = new List<ForeignItem>();
        var remarks = new Remarks();
        foreach (var entry in entries)
        {
            if (items.Count == MostQuestions)
            {
                remarks.Add(ForeignCodes.TooManyQuestions, entry.Place, $"{MostQuestions}");
                break;
            }
            // What ends the reading of a file is said of the file.
            if (entry.Name == MoodleXmlReader.Fault)
                foreach (var remark in entry.Remarks.All)
                    remarks.Add(remark);
            else
                items.Add(Item(entry, items.Count + 1, language, ids));
        }
        if (items.Count == 0 && !remarks.HasErrors)
            remarks.Add(ForeignCodes.NoQuestions, (1, 1));
        return new(format, items, remarks.All);
    }

    private static ForeignItem Item(ForeignEntry entry, int number, string language, QuestionIds ids)
    {
        var text = entry.Question?.Plain ?? entry.Begins;
        var item = new ForeignItem
        {
            Number = number,
            Title = Remarks.Shortened(entry.Name.Any(char.IsLetterOrDigit) ? entry.Name : text),
            Category = entry.Category,
            Line = entry.Place.Line,
            Column = entry.Place.Column,
        };
        if (entry.Question is { } question && !entry.Remarks.HasErrors)
        {
            var id = ids.Next(entry, text.Trim());
            var markdown = QuestionText.Write(question, id, language);
            var proof = QuestionProof.Check(entry, markdown, language);
            if (!entry.Remarks.HasErrors)
                item = item with { Id = id, Kind = question.Kind, Markdown = markdown, Pictures = entry.Files.Shown, Blocks = proof!.In(language).Lessons[0].Blocks, Images = proof.Images.ToDictionary(image => QuestionProof.Pictures + image.Key, image => image.Value) };
        }
        return item with { Remarks = entry.Remarks.All };
    }

    private static ForeignFormat FormatOf(string fileName, string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<quiz", StringComparison.Ordinal) || start.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            return ForeignFormat.MoodleXml;
        var (answers, options, braces) = (0, 0, text.AsSpan().ContainsAny('{', '}'));
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            answers += AikenReader.IsAnswer(line) ? 1 : 0;
            options += AikenReader.IsOption(line) ? 1 : 0;
        }
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".gift" when start.Length > 0 => ForeignFormat.Gift,
            ".xml" when start.StartsWith("<", StringComparison.Ordinal) => ForeignFormat.MoodleXml,
            ".aiken" when start.Length > 0 => ForeignFormat.Aiken,
            _ when answers > 0 && options > 0 && !start.StartsWith("::", StringComparison.Ordinal) => ForeignFormat.Aiken,
            _ when braces || start.StartsWith("$CATEGORY:", StringComparison.Ordinal) || start.StartsWith("//", StringComparison.Ordinal) || start.StartsWith("::", StringComparison.Ordinal) => ForeignFormat.Gift,
            _ => ForeignFormat.Unknown,
        };
    }

    private static ForeignReading Refused(ForeignCode code, params string[] values)
    {
        var remarks = new Remarks();
        remarks.Add(code, (1, 1), values);
        return new(ForeignFormat.Unknown, [], remarks.All);
    }
}
