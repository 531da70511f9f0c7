using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class SvgSanitizerTests
{
    private const string Open = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    private static string? Clean(string inside) => SvgSanitizer.Clean(Encoding.UTF8.GetBytes(Open + inside + "</svg>")) is { } clean ? Encoding.UTF8.GetString(clean.Bytes) : null;

    [Theory]
    [InlineData("<script>alert(1)</script>", "alert")]
    [InlineData("<script xlink:href=\"https://evil.example/x.js\"/>", "evil")]
    [InlineData("<rect onclick=\"alert(1)\"/>", "alert")]
    [InlineData("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">alert</p></foreignObject>", "alert")]
    [InlineData("<p xmlns=\"http://www.w3.org/1999/xhtml\">alert</p>", "alert")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\"><text>x</text></a>", "alert")]
    [InlineData("<use xlink:href=\"https://evil.example/x.svg#a\"/>", "evil")]
    [InlineData("<use href=\"data:image/svg+xml;base64,AAAA\"/>", "data")]
    [InlineData("<image href=\"https://evil.example/x.png\"/>", "evil")]
    [InlineData("<rect fill=\"url(https://evil.example/x)\"/>", "evil")]
    [InlineData("<rect fill=\"u\\72l(https://evil.example/x)\"/>", "evil")]
    [InlineData("<rect style=\"fill:url(//evil.example)\"/>", "evil")]
    [InlineData("<style>@import 'https://evil.example/x.css';</style>", "evil")]
    [InlineData("<style>rect{background:url(https://evil.example)}</style>", "evil")]
    [InlineData("<style><script>alert(1)</script></style>", "script")]
    [InlineData("<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>", "alert")]
    [InlineData("<set attributeName=\"onload\" to=\"alert(1)\"/>", "alert")]
    [InlineData("<!-- alert(1) --><?xml-stylesheet href=\"evil.css\"?>", "e")]
    [InlineData("<feImage href=\"https://evil.example\"/>", "evil")]
    public void Leaves_out_what_could_run_or_load(string inside, string gone)
    {
        var clean = Clean(inside);
        Assert.NotNull(clean);
        Assert.DoesNotContain(gone, clean.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("style", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Keeps_what_only_draws()
    {
        const string Drawing = "<title>Bild</title><defs><linearGradient id=\"g\"><stop offset=\"1\" stop-color=\"red\" /></linearGradient></defs><style>rect{fill:red}</style><g class=\"a\" style=\"fill:red\"><rect fill=\"url(#g)\" /><text x=\"1\">a <tspan>b</tspan></text><use href=\"#g\" /></g>";
        Assert.Contains(Drawing, Clean(Drawing), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_what_follows_a_part_left_out() =>
        Assert.EndsWith("<rect /><path /></svg>", Clean("<script/><rect/><script>x</script><path/><style>a{b:url(x)}</style>"), StringComparison.Ordinal);

    [Fact]
    public void Tells_what_was_left_out() =>
        Assert.Equal(["<script>", "onclick=\"…\""], SvgSanitizer.Clean(Encoding.UTF8.GetBytes(Open + "<script/><rect onclick=\"x\"/></svg>"))!.RemovedParts);

    [Theory]
    [InlineData("")]
    [InlineData("<html/>")]
    [InlineData("<svg/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData("<?xml version=\"1.0\" encoding=\"nonsense\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>")]
    public void Refuses_what_is_no_svg(string text) => Assert.Null(SvgSanitizer.Clean(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Refuses_what_is_nested_too_deeply() => Assert.Null(Clean(string.Concat(Enumerable.Repeat("<g>", 200)) + string.Concat(Enumerable.Repeat("</g>", 200))));
}
