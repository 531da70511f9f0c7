using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class RenderingTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10.5 5\"><rect width=\"3\" height=\"2\"/></svg>";

    private static string Html(string markdown) => new TinyContent().Teach(markdown).Html().Trim();

    [Fact]
    public void Headings_carry_ids_that_are_unique_in_their_lesson() =>
        Assert.Equal("<h2 id=\"groesse-cafe\">Größe &amp; Café</h2>\n<h2 id=\"groesse-cafe-2\">Größe, Café</h2>\n<h3 id=\"section\">?!</h3>", Html("## Größe & Café\n\n## Größe, Café\n\n### ?!"));

    [Fact]
    public void Headings_are_listed_for_the_outline() =>
        Assert.Equal([new(2, "zwei", "Zwei")], new TinyContent().Teach("## *Zwei*\n\n### Drei").Course().In("de").Lessons[0].Outline);

    [Theory]
    [InlineData("note", "NOTE", "Hinweis")]
    [InlineData("tip", "tip", "Tipp")]
    [InlineData("important", "IMPORTANT", "Wichtig")]
    [InlineData("warning", "WARNING", "Achtung")]
    public void Call_outs_have_a_title_in_the_language_of_the_edition(string name, string written, string title) =>
        Assert.Equal($"<div class=\"ac-callout ac-callout--{name}\"><p class=\"ac-callout__title\">{title}</p>\n<p>Text</p>\n</div>", Html($"> [!{written}]\n> Text"));

    [Fact]
    public void English_call_outs_are_English() =>
        Assert.Contains("title\">Important</p>", ((ProseBlock)new TinyContent().Teach("> [!IMPORTANT]\n> - a").Course().In("en").Lessons[0].Blocks[0]).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("[T](glossary:token)", "<a class=\"ac-term\" href=\"/glossary#token\">T</a>")]
    [InlineData("[T](fact:art-4)", "<a class=\"ac-cite\" href=\"/facts/art-4\">T</a>")]
    [InlineData("[T](https://example.org/?a=1&b=2)", "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">T</a>")]
    [InlineData("<https://example.org>", "<a href=\"https://example.org\" rel=\"noopener\">https://example.org</a>")]
    [InlineData("<ki@example.org>", "<a href=\"mailto:ki@example.org\" rel=\"noopener\">ki@example.org</a>")]
    [InlineData("[T](tel:+4912)", "<a href=\"tel:+4912\" rel=\"noopener\">T</a>")]
    [InlineData("[T](01-anfang.md)", "<a href=\"/courses/tiny/anfang\">T</a>")]
    [InlineData("[T](./x/../01-anfang.md)", "<a href=\"/courses/tiny/anfang\">T</a>")]
    [InlineData("[T](../en/01-anfang.md)", "<a href=\"/courses/tiny/anfang\">T</a>")]
    [InlineData("[T](90-abschluss.md)", "<a href=\"/courses/tiny/quiz\">T</a>")]
    [InlineData("[T](index.md)", "<a href=\"/courses/tiny\">T</a>")]
    [InlineData("[T](/help)", "<a href=\"/help\">T</a>")]
    public void Links_lead_to_pages_of_the_academy(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Html(markdown));

    [Fact]
    public void Links_keep_their_anchor() =>
        Assert.Equal("<h2 id=\"teil\">Teil</h2>\n<p><a href=\"/courses/tiny/anfang#teil\">a</a> <a href=\"#teil\">b</a></p>", Html("## Teil\n\n[a](01-anfang.md#teil) [b](#teil)"));

    [Fact]
    public void An_image_alone_in_its_paragraph_is_a_figure()
    {
        var course = new TinyContent().Set("courses/tiny/de/images/a.svg", Svg).Set("courses/tiny/en/images/a.svg", Svg).Teach("![Ein \"Bild\"](images/a.svg \"Der <Titel>\")").Course();
        var (key, image) = Assert.Single(course.Images);
        Assert.Matches("^[0-9a-f]{16}/a.svg$", key);
        Assert.Equal("image/svg+xml", image.ContentType);
        Assert.Contains($"<figure class=\"ac-figure\"><img src=\"/courses/tiny/files/{key}\" alt=\"Ein &quot;Bild&quot;\" width=\"11\" height=\"5\" loading=\"lazy\"><figcaption>Der &lt;Titel&gt;</figcaption></figure>", ((ProseBlock)course.In("de").Lessons[0].Blocks[0]).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_within_text_is_no_figure() =>
        Assert.DoesNotContain("figure", new TinyContent().Set("courses/tiny/images/a.svg", Svg).Teach("Hier ![Bild](../images/a.svg) da").Html(), StringComparison.Ordinal);

    [Fact]
    public void Tables_scroll_in_a_region_with_a_name() =>
        Assert.Equal("""
            <div class="ac-scroll" tabindex="0" role="region" aria-label="Tabelle: Jahr, Wert">
            <table class="kern-table">
            <thead class="kern-table__head">
            <tr class="kern-table__row"><th scope="col" class="kern-table__header">Jahr</th><th scope="col" class="kern-table__header kern-table__header--numeric">Wert</th></tr>
            </thead>
            <tbody class="kern-table__body">
            <tr class="kern-table__row"><td class="kern-table__cell">2026</td><td class="kern-table__cell kern-table__cell--numeric"><em>1</em></td></tr>
            </tbody>
            </table>
            </div>
            """.ReplaceLineEndings("\n"), Html("| Jahr | Wert |\n| --- | ---: |\n| 2026 | *1* |"));

    [Theory]
    [InlineData("[T](javascript:alert(1))")]
    [InlineData("[T](JaVaScRiPt:alert(1))")]
    [InlineData("[T](javascript&colon;alert(1))")]
    [InlineData("[T]( <javascript:alert(1)>)")]
    [InlineData("[T](< javascript:alert(1)>)")]
    [InlineData("[T](java&#9;script:alert(1))")]
    [InlineData("[T](&#1;javascript:alert(1))")]
    [InlineData("[T](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[T](vbscript:x)")]
    [InlineData("[T](file:///etc/passwd)")]
    [InlineData("[T](//evil.example)")]
    [InlineData("[T](/\\evil.example)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[T][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("![Bild](javascript:alert(1) \"T\")")]
    [InlineData("![Bild](data:image/svg+xml,x \"T\")")]
    public void Addresses_that_could_run_something_are_errors(string markdown) => Assert.Null(new TinyContent().Teach(markdown).Read().Courses["tiny"].Course);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Ein <img src=x onerror=alert(1)> Bild")]
    [InlineData("<div onclick=\"alert(1)\">\nText\n</div>")]
    [InlineData("<!-- <script> -->")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("`<script>`")]
    [InlineData("```\"><script>\n<script>\n```")]
    [InlineData("[T](https://example.org){onclick=\"alert(1)\"}")]
    [InlineData("[T](https://example.org/\"onclick=\"alert(1))")]
    [InlineData("[T](https://example.org \"x\\\" onclick=alert(1)\")")]
    [InlineData("# {onclick=alert(1)}")]
    [InlineData("| <b> | b |\n|---|---|\n| <script> | d |")]
    [InlineData("> [!NOTE]\n> <script>")]
    [InlineData("- [x] <script>")]
    public void Nothing_an_author_writes_becomes_markup_of_its_own(string markdown)
    {
        var file = MarkdownFile.Read("de/x.md", "de", System.Text.Encoding.UTF8.GetBytes("---\ntitle: x\n---\n\n" + markdown), new("x"))!;
        LinkResolver.Resolve(file, new() { Terms = new HashSet<string>(), Facts = new HashSet<string>(), Pages = new Dictionary<string, string>(), Anchors = new Dictionary<string, IReadOnlySet<string>>() });
        Assert.Null(SafeHtml.Problem(new HtmlText("de").Of(file.Body)));
    }

    [Fact]
    public void A_link_nobody_checked_is_not_written()
    {
        var file = MarkdownFile.Read("de/x.md", "de", "---\ntitle: x\n---\n[T](javascript:alert(1)) ![B](x.png) <https://example.org>"u8.ToArray(), new("x"))!;
        Assert.Equal("<p>T B https://example.org</p>\n", new HtmlText("de").Of(file.Body));
    }

    [Fact]
    public void Two_colons_within_a_line_are_two_colons() => Assert.Equal("<p>std::vector::at</p>", Html("std::vector::at"));
}
