using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Whether a lesson can be read in its time and lets its reader practise.</summary>
internal static class LessonRules
{
    public const int WordsPerMinute = 180;
    private const int LongestReading = 10;
    private const int Tolerance = 2;

    /// <summary>The words of all running text, questions included.</summary>
    public static int WordCount(MarkdownFile file) =>
        file.Document.SelectMany(PlainText.Leaves).Sum(leaf => GermanSentences.Words(PlainText.Of(leaf).Text).Count(word => word.Word.Any(char.IsLetterOrDigit)));

    /// <summary>At least one minute.</summary>
    public static int ReadingMinutes(int words) => Math.Max(1, (int)Math.Ceiling(words / (double)WordsPerMinute));

    public static void Check(MarkdownFile file, int words, int? minutes, int objectives)
    {
        var reading = words / (double)WordsPerMinute;
        if (reading > LongestReading)
            Report(FindingCodes.LongLesson, $"The lesson has {words} words, {reading:0.0} minutes of reading. Shorten or split it; ten minutes are the most.");
        if (minutes is { } announced && Math.Abs(announced - reading) > Tolerance)
            Report(FindingCodes.MinutesOff, $"\"minutes: {announced}\" is more than {Tolerance} away from {words} words at {WordsPerMinute} a minute. Write \"minutes: {ReadingMinutes(words)}\".");
        if (objectives == 0)
            Report(FindingCodes.NoObjectives, $"The lesson names no objectives. Add \"objectives:\" with one or two to the front matter.");
        // A question that could not be read has its own finding; it is there all the same.
        if (!file.Document.Descendants<CustomContainer>().Any(container => container.Info == "question"))
            Report(FindingCodes.NoPractice, $"The lesson has no practice question. Add a \"::: question\".");

        void Report(FindingCode code, FindingText message) => file.Findings.Report(code, message);
    }
}
