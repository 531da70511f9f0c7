using System.IO.Compression;
using System.Text;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

/// <summary>Files that nobody in their right mind would choose, or that somebody made on purpose.</summary>
internal static class HostileFiles
{
    private const int Generated = 160;
    private const string Choice = "<question type=\"multichoice\"><name><text>N</text></name><questiontext format=\"html\"><text>Was?</text></questiontext><answer fraction=\"100\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer></question>";

    public static readonly IReadOnlyList<(string Name, string FileName, Func<byte[]> Bytes)> All = [.. Bytes(), .. Repeated(), .. Gift(), .. Html(), .. Xml(), .. Aiken(), .. Mutated()];

    private static string Times(string text, int length) => string.Concat(Enumerable.Repeat(text, Math.Max(1, length / text.Length)));

    private static (string, string, Func<byte[]>) File(string name, string fileName, Func<string> text) => (name, fileName, () => Encoding.UTF8.GetBytes(text()));

    private static (string, string, Func<byte[]>) Question(string name, string inside, string type = "essay") =>
        File(name, "a.xml", () => $"<quiz><question type=\"{type}\"><name><text>N</text></name>{inside}</question>{Choice}</quiz>");

    private static IEnumerable<(string, string, Func<byte[]>)> Bytes()
    {
        yield return ("nothing", "a.gift", () => []);
        yield return ("a byte order mark", "a.gift", () => [0xEF, 0xBB, 0xBF]);
        yield return ("half a byte order mark", "a.gift", () => [0xEF, 0xBB]);
        yield return ("the byte order mark of UTF-16 and one byte", "a.gift", () => [0xFF, 0xFE, 0x41]);
        yield return ("UTF-16 with half a character", "a.gift", () => [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]);
        yield return ("Latin-1", "a.gift", () => Encoding.Latin1.GetBytes("Größe?{T}"));
        yield return ("zeros", "a.txt", () => new byte[100_000]);
        yield return ("every byte", "a.txt", () => [.. Enumerable.Range(0, 256).Select(b => (byte)b)]);
        yield return ("UTF-8 of half a character", "a.txt", () => [.. "A?{T}"u8, 0xED, 0xA0, 0x80]);
        yield return ("overlong UTF-8", "a.txt", () => [.. "A?{T}"u8, 0xC0, 0xAF]);
        yield return ("a PDF", "a.pdf", () => [.. "%PDF-1.7\n"u8, 0x25, 0xE2, 0xE3, 0xCF, 0xD3]);
        yield return ("a PDF that is called GIFT", "a.gift", () => "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF"u8.ToArray());
        yield return ("a picture", "a.png", () => Convert.FromBase64String(MoodleXmlSamples.Png));
        yield return ("a zip", "a.xml", () => Zip("quiz.xml"));
        yield return ("a Word document", "fragen.docx", () => Zip("word/document.xml"));
        yield return ("a program", "a.exe", () => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0]);
        yield return ("too much text", "a.gift", () => Encoding.UTF8.GetBytes(Times("A?{T}\n\n", 3_000_000)));
        yield return ("too much XML", "a.xml", () => Encoding.UTF8.GetBytes("<quiz>" + Times(" ", 17_000_000) + "</quiz>"));
    }

    private static byte[] Zip(string entry)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(entry).Open()))
            writer.Write("<quiz/>");
        return memory.ToArray();
    }

    private static IEnumerable<(string, string, Func<byte[]>)> Repeated()
    {
        string[] pieces = ["{", "}", "~", "=", "#", "\\", "::", "//", "####", "->", "%", ":", "[html]", "$CATEGORY:", "\n", "\r", "\n\n", " ", "\t", "{}", "{~", "{=a}", "a{T}\n\n", "//\n", "::a::", "{#1}", "\\n", "\uFEFF", "\u0001", "\u2028", "<", "&", "A. ", "ANSWER: A\n", "\u202E", "🙂", "a\u0301", "\uE000", "[[1]]"];
        foreach (var piece in pieces)
            yield return File($"a megabyte of {piece.ReplaceLineEndings("↵")}", "a.gift", () => Times(piece, 1_000_000));
    }

    private static IEnumerable<(string, string, Func<byte[]>)> Gift()
    {
        yield return File("an option of a megabyte", "a.gift", () => "A?{~" + Times("wort ", 1_000_000) + "=b}");
        yield return File("a hundred thousand options", "a.gift", () => "A?{=b" + Times("~a", 200_000) + "}");
        yield return File("a hundred thousand right answers", "a.gift", () => "A?{" + Times("=a", 200_000) + "}");
        yield return File("a hundred thousand pairs", "a.gift", () => "A?{" + Times("=a->b", 500_000) + "}");
        yield return File("a hundred thousand numbers", "a.gift", () => "A?{#" + Times("=1:2", 400_000) + "}");
        yield return File("a hundred thousand comments", "a.gift", () => Times("// {\n", 500_000) + "A?{T}");
        yield return File("a title of a megabyte", "a.gift", () => "::" + Times("Titel ", 1_000_000) + "::A?{T}");
        yield return File("a text of a megabyte", "a.gift", () => Times("Wort ", 1_000_000) + "{T}");
        yield return File("an open brace before many paragraphs", "a.gift", () => "A?{~a\n\n" + Times("Absatz\n\n", 500_000));
        yield return File("many open braces", "a.gift", () => Times("A?{~a\n\nAbsatz\n\n", 500_000));
        yield return File("two thousand questions", "a.gift", () => Times("A?{T}\n\n", 14_000));
        foreach (var number in new[] { "1e999", "-1e999", "1e-999", "NaN", "Infinity", "0x10", "1_000", "1..", "..1", "1...2", "1:2:3", ":1", "1:", "--1", "1.2.3", "1,2,3", "٣", "79228162514264337593543950335", "79228162514264337593543950335:79228162514264337593543950335", "1e28:1e28", "=", "=%50%", "==1", "%", "%%", "%50%%50%1", "*", "~", "~~", "1~2~3", "####", "#" })
            yield return File($"the number {number}", "a.gift", () => $"A?{{#{number}}}");
        foreach (var answers in new[] { "=", "~", "=~", "~=", "->", "=->", "=a->->b", "=%", "=%%a", "=%x%a", "~%-%a =b", "~%1e1%a =b", "T#", "T##", "T####", "T# # # #", "TRUE FALSE", "T=F", "#", "####", "########", "=a####b####c", "= = = =", "[html]", "=[html]", "~[html]=[plain]", "{", "\\", "\\}", "=a\\", "//", "[markdown]=a", ">ALL a b" })
            yield return File($"the answers {answers}", "a.gift", () => $"A?{{{answers}}}");
        foreach (var text in new[] { "{T}{F}", "A{T}}", "A\\{T}", "\\A{T}", ":: ::{T}", "::::{T}", ":::A::{T}", "::A", "$CATEGORY", "$CATEGORY:", "$CATEGORY:\nA{T}", "[html]{T}", "[html]<p></p>{T}", "[]A{T}", "[html", "…{T}", "\u00A0{T}", "\u200B{T}", ":::\n{T}", "::: question x\n:::\n{T}", "---\ntitle: x\n---\n{T}", "# A{T}", "> A{T}", "= 4{}", "{{a}}{}", "\\{\\{a\\}\\}{}", "- ( ) a\\n- (x) b{}", "1. a\\n2. b{}", "| a | b |\\n|---|---|\\n| c | d |{}", "[!TIP] A{####[!TIP] B}", "A{~( ) a =(x) b}", "A{=[x] a -> [ ] b =c -> d}" })
            yield return File($"the question {text.ReplaceLineEndings("↵")}", "a.gift", () => text);
    }

    private static IEnumerable<(string, string, Func<byte[]>)> Html()
    {
        string[] pieces = ["<b>", "</b>", "<b><p>", "<a href=x>", "<ul><li>", "<table><tr><td>", "<div>", "<pre>", "<!--", "<![CDATA[", "<script>", "<style>", "<textarea>", "<svg>", "<br>", "&amp", "&#x10FFFF;", "&#xD800;", "&#0;", "&NotEqualTilde;", "<img src=x alt=y>", "<sub>1", "<q>", "<p title='", "<x y=\"", "</", "<h1>", "<blockquote>", "<li>", "<td>", "</ul>", "</table>"];
        foreach (var piece in pieces)
        {
            yield return File($"as much HTML as fits of {piece}", "a.gift", () => "[html]" + Times(piece, 19_000).Replace("=", "\\=", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal) + "A{T}");
            yield return Question($"Moodle's HTML of {piece}", $"<questiontext format=\"html\"><text><![CDATA[{Times(piece, 19_000).Replace("<![CDATA[", "", StringComparison.Ordinal)}A?]]></text></questiontext>");
        }
        foreach (var piece in new[] { "[", "![", "**a *b ", "`", "> ", "- ", "|a", "*a_", "<b>", "[a](", "\\", "&lt;", "[a]: b\\n\\n" })
            yield return File($"Markdown of {piece}", "a.gift", () => "[markdown]" + Times(piece, 9_000) + "A{T}");
        yield return Question("ten thousand attributes", $"<questiontext format=\"html\"><text><![CDATA[<p {string.Join(' ', Enumerable.Range(0, 1500).Select(n => $"a{n}=b"))}>A?]]></text></questiontext>");
    }

    private static IEnumerable<(string, string, Func<byte[]>)> Xml()
    {
        yield return File("a billion laughs", "a.xml", () => "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\">" + string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY {(char)('a' + n)} \"{Times($"&{(char)('a' + n - 1)};", 30)}\">")) + "]><quiz><question><questiontext><text>&j;</text></questiontext></question></quiz>");
        yield return File("an entity from the disk", "a.xml", () => "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>&x;</quiz>");
        yield return File("an entity from the net", "a.xml", () => "<!DOCTYPE quiz [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]><quiz/>");
        yield return File("a document type from the net", "a.xml", () => "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:1/x.dtd\"><quiz/>");
        yield return File("an inclusion", "a.xml", () => $"<quiz xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/passwd\"/>{Choice}</quiz>");
        yield return File("a style sheet", "a.xml", () => $"<?xml-stylesheet href=\"http://127.0.0.1:1/x\"?><quiz>{Choice}</quiz>");
        yield return File("elements a hundred thousand deep", "a.xml", () => "<quiz>" + Times("<a>", 300_000));
        yield return File("questions a hundred thousand deep", "a.xml", () => "<quiz>" + Times("<question>", 1_000_000));
        yield return File("a hundred thousand attributes", "a.xml", () => "<quiz " + string.Join(' ', Enumerable.Range(0, 100_000).Select(n => $"a{n}=\"b\"")) + "/>");
        yield return File("a hundred thousand name spaces", "a.xml", () => "<quiz " + string.Join(' ', Enumerable.Range(0, 100_000).Select(n => $"xmlns:a{n}=\"b\"")) + "/>");
        yield return File("the same attribute twice", "a.xml", () => "<quiz a=\"1\" a=\"2\"/>");
        yield return File("a comment that stays open", "a.xml", () => "<quiz><!-- " + Times("-", 100_000));
        yield return File("a section that stays open", "a.xml", () => "<quiz><question type=\"essay\"><questiontext><text><![CDATA[" + Times("]", 100_000));
        yield return File("another encoding than it says", "a.xml", () => $"<?xml version=\"1.0\" encoding=\"UTF-16\"?><quiz>{Choice}</quiz>");
        yield return File("an encoding that there is not", "a.xml", () => $"<?xml version=\"1.0\" encoding=\"x-nope\"?><quiz>{Choice}</quiz>");
        yield return File("XML 1.1", "a.xml", () => $"<?xml version=\"1.1\"?><quiz>{Choice}</quiz>");
        yield return File("two roots", "a.xml", () => $"<quiz>{Choice}</quiz><quiz>{Choice}</quiz>");
        yield return File("a quiz in a quiz", "a.xml", () => $"<quiz><quiz>{Choice}</quiz></quiz>");
        yield return File("another root", "a.xml", () => "<questestinterop><item/></questestinterop>");
        yield return File("a web page", "a.html", () => "<!DOCTYPE html><html><body>{}</body></html>");
        yield return File("two thousand questions in XML", "a.xml", () => $"<quiz>{Times(Choice, Choice.Length * 2000)}</quiz>");
        yield return File("only categories", "a.xml", () => $"<quiz>{Times("<question type=\"category\"><category><text>a</text></category></question>", 1_000_000)}</quiz>");
        yield return File("character references that are none", "a.xml", () => "<quiz><question type=\"essay\"><questiontext><text>&#0;&#xFFFE;&#xD800;&#x110000;A?</text></questiontext></question></quiz>");
        foreach (var text in new[] { "&#1;A?", "&#xE000;A?", "&#xFDD0;A?", "&amp;#0;A?", "&lt;b", "&#x202E;A?", "]]&gt;A?" })
            yield return Question($"the text {text}", $"<questiontext format=\"html\"><text>{text}</text></questiontext>");
        foreach (var file in new[] { "../../../etc/passwd", "/etc/passwd", "C:\\a.png", "a.png\\..\\b.png", "a%00.png", "..", "", ".png", "a.svg", "a.exe", "a.png.exe", "%2e%2e%2fa.png" })
            yield return Question($"the file {file}", $"<questiontext format=\"html\"><text><![CDATA[A? <img src=\"@@PLUGINFILE@@/{file}\" alt=\"B\">]]></text><file name=\"{file}\" path=\"/\" encoding=\"base64\">{MoodleXmlSamples.Png}</file></questiontext>");
        yield return Question("a file that is no base64", "<questiontext format=\"html\"><text><![CDATA[A? <img src=\"@@PLUGINFILE@@/a.png\" alt=\"B\">]]></text><file name=\"a.png\" encoding=\"base64\">!!!</file></questiontext>");
        yield return Question("a picture with a script", $"<questiontext format=\"html\"><text><![CDATA[A? <img src=\"data:image/svg+xml;base64,{Convert.ToBase64String("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>"u8)}\" alt=\"B\">]]></text></questiontext>");
        yield return Question("three megabytes in an address", $"<questiontext format=\"html\"><text><![CDATA[A? <img src=\"data:image/png;base64,{Times("A", 2_900_000)}\" alt=\"B\">]]></text></questiontext>");
        yield return Question("a text of two megabytes", $"<questiontext format=\"html\"><text>{Times("A ", 2_000_000)}</text></questiontext>");
        yield return Question("a thousand hints", $"<questiontext><text>A?</text></questiontext>{Times("<hint><text>b</text></hint>", 27_000)}");
        foreach (var fraction in new[] { "NaN", "Infinity", "1e400", "-1e400", "100,0", "101", "", " 100 ", "١٠٠" })
            yield return Question($"the fraction {fraction}", $"<questiontext><text>A?</text></questiontext><answer fraction=\"{fraction}\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer>", "multichoice");
        foreach (var grade in new[] { "NaN", "-1", "1e10", "0", "", "viel" })
            yield return Question($"the grade {grade}", $"<questiontext><text>A?</text></questiontext><defaultgrade>{grade}</defaultgrade><answer fraction=\"100\"><text>a</text></answer>", "shortanswer");
        foreach (var gap in new[] { "{", "}", "{}", "{:}", "{::}", "{1:SA:}", "{1:SA:=}", "{1:SA:=a", "{1:SA:=a\\}", "{1:SA:==a}", "{1:SA:%100%a}", "{1:SA:%%}", "{1:SA:~}", "{1:SA:=a|b}", "{1:SA:=\\{a\\}}", "{1:NM:=}", "{1:NM:=x:y}", "{1:MC:a~b}", "{1:MC:=a~}", "{999999999999:SA:=a}", "{1:SA:=a}{1:SA:=b}", "**{1:SA:=a}**", "<b>{1:SA:=a}</b>", "<ul><li>{1:SA:=a}</ul>" })
            yield return Question($"the gap {gap}", $"<questiontext format=\"html\"><text><![CDATA[A {gap} b]]></text></questiontext>", "cloze");
        yield return Question("ten thousand gaps", $"<questiontext format=\"html\"><text><![CDATA[{Times("{1:SA:=a} ", 19_000)}]]></text></questiontext>", "cloze");
        yield return Question("ten thousand open gaps", $"<questiontext format=\"html\"><text><![CDATA[{Times("{1:SA:=a ", 19_000)}]]></text></questiontext>", "cloze");
        yield return Question("ten thousand places", $"<questiontext format=\"html\"><text>{Times("[[1]] ", 19_000)}</text></questiontext><selectoption><text>a</text></selectoption><selectoption><text>b</text></selectoption>", "gapselect");
        yield return Question("a place of many digits", "<questiontext><text>[[99999999999999999999]]</text></questiontext><selectoption><text>a</text></selectoption><selectoption><text>b</text></selectoption>", "gapselect");
        yield return Question("a type with a script", "<questiontext><text>A?</text></questiontext>", "&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    private static IEnumerable<(string, string, Func<byte[]>)> Aiken()
    {
        yield return File("options beyond Z", "a.txt", () => "A?\n" + string.Concat(Enumerable.Range(0, 60).Select(n => $"{(char)('A' + n)}. a\n")) + "ANSWER: A");
        yield return File("a hundred thousand options in Aiken", "a.txt", () => "A?\n" + Times("A. a\n", 500_000) + "ANSWER: A");
        yield return File("a hundred thousand answers in Aiken", "a.txt", () => "A?\nA. a\nB. b\n" + Times("ANSWER: A\n", 1_000_000));
        yield return File("lines without end", "a.txt", () => Times("A?\n", 500_000) + "A. a\nB. b\nANSWER: A");
        yield return File("an option of a megabyte in Aiken", "a.txt", () => "A?\nA. " + Times("a", 1_000_000) + "\nB. b\nANSWER: A");
        yield return File("markup in Aiken", "a.txt", () => "<script>x</script> ::: {{a}}\nA. - ( ) a\nB. ::: b\nANSWER: A");
    }

    /// <summary>Sound files with something in them that was not meant to be there. The same ones every time.</summary>
    private static IEnumerable<(string, string, Func<byte[]>)> Mutated()
    {
        string[] pieces = ["{", "}", "~", "=", "#", "\\", "::", "->", "%50%", "\n\n", "<", ">", "</text>", "<text>", "]]>", "<![CDATA[", "&", "&#0;", "\"", "[html]", "[markdown]", "{{", "}}", "ANSWER: A\n", "A. ", "\u0000", "\uD800", "🙂", "", "", ""];
        ForeignSample[] samples = [.. GiftSamples.All, .. MoodleXmlSamples.All];
        for (var seed = 0; seed < Generated; seed++)
        {
            var random = new Random(seed);
            var sample = samples[random.Next(samples.Length)];
            var isXml = sample.Source.TrimStart().StartsWith('<');
            var text = isXml ? MoodleXmlSamples.Quiz(sample.Source) : sample.Source;
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length + 1);
                var gone = Math.Min(random.Next(12), text.Length - at);
                text = text[..at] + pieces[random.Next(pieces.Length)] + text[(at + gone)..];
            }
            yield return File($"{sample.Name}, changed ({seed})", isXml ? "a.xml" : "a.gift", () => text);
        }
    }
}
