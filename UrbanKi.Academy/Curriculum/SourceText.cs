using System.Text;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Turns a file's bytes into text that is safe to parse.</summary>
internal static class SourceText
{
    public const int LargestFile = 1024 * 1024;
    // Some Markdown patterns cost time that grows with the square of a paragraph's length.
    public const int LongestParagraph = 10_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark, or null after reporting why not.</summary>
    public static string? Decode(byte[] bytes, FileFindings findings)
    {
        if (bytes.Length > LargestFile)
        {
            findings.Report(FindingCodes.TooLarge, "The file is over 1 MiB. Split it into several lessons.");
            return null;
        }
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            // Valid UTF-8, but no character: nothing can be made of it, not even a normal form.
            if (!text.Contains('\uFFFE')) return text;
            findings.Report(FindingCodes.NotUtf8, "The file holds U+FFFE, which is no character. Save it with the encoding UTF-8.");
            return null;
        }
        catch (DecoderFallbackException)
        {
            findings.Report(FindingCodes.NotUtf8, "The file is not UTF-8. Save it with the encoding UTF-8.");
            return null;
        }
    }

    /// <summary>Whether every run of lines between empty lines is short enough; reports the first that is not.</summary>
    public static bool HasSensibleParagraphs(string text, FileFindings findings)
    {
        var (line, start, length) = (1, 1, 0);
        foreach (var part in text.AsSpan().EnumerateLines())
        {
            if (part.IsWhiteSpace())
                (length, start) = (0, line + 1);
            else if ((length += part.Length + 1) > LongestParagraph)
            {
                findings.Report(FindingCodes.TooLarge, start, 1, "The paragraph has more than 10 000 characters. Put empty lines into it.");
                return false;
            }
            line++;
        }
        return true;
    }
}
