using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

/// <summary>What is known to get script past filters (the families of OWASP's evasion sheet and of lists for Markdown), in every place where a trainer may write.</summary>
public sealed class HostileMarkdownTests
{
    private static readonly string[] Attacks =
    [
        // Elements that run or load by themselves, also written as no parser should accept and every browser does.
        "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script src=//evil.example/x.js></script>", "<script/src=data:,alert(1)>", "<script\n>alert(1)</script\n>", "<<script>alert(1)//<</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script x>alert(1)</script x>", "<script>alert(1)", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<iframe src=javascript:alert(1)>", "<iframe srcdoc=\"<script>alert(1)</script>\">", "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<applet code=x>", "<base href=//evil.example/>", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<link rel=stylesheet href=//evil.example/x.css>", "<style>@import '//evil.example/x.css'</style>", "<style>*{background:url(javascript:alert(1))}</style>", "<frameset onload=alert(1)>", "<form action=javascript:alert(1)><button>x</button></form>", "<isindex action=javascript:alert(1) type=image>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<math href=\"javascript:alert(1)\">x</math>", "<template><script>alert(1)</script></template>", "<portal src=//evil.example>", "<xss style=\"xss:expression(alert(1))\">",
        // Handlers.
        "<img src=x onerror=alert(1)>", "<img src=x onerror\n=alert(1)>", "<img src=\"x\"onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<img src=x:alert(alt) onerror=eval(src) alt=1>", "<img \"\"\"><script>alert(1)</script>\">", "<IMG SRC=`javascript:alert(1)`>", "<img src=x onerror=&#97;lert(1)>",
        "<svg onload=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert&#40;1&#41;</script>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "<svg><use href=\"data:image/svg+xml,<svg onload=alert(1)>\"/></svg>",
        "<body onload=alert(1)>", "<body/onhashchange=alert(1)>", "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<audio src=x onerror=alert(1)>", "<marquee onstart=alert(1)>", "<div onpointerover=alert(1)>x</div>", "<p style=animation-name:x onanimationstart=alert(1)>",
        "<a href=\"x\" onclick=alert(1)>x</a>", "<a\u000bhref=x onclick=alert(1)>x</a>", "<a href=javas&#99;ript:alert(1)>x</a>", "<a href=\"\u0001javascript:alert(1)\">x</a>", "<button popovertarget=x onbeforetoggle=alert(1)>",
        // By the notation's own links, images and attributes.
        "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](javascript://example.org/%0aalert(1))", "[x](java\tscript:alert(1))", "[x](java&Tab;script:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](\u00a0javascript:alert(1))", "[x](\u2028javascript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))", "[x](blob:https://evil.example/x)", "[x](view-source:javascript:alert(1))", "[x](feed:javascript:alert(1))", "[x](<javascript:alert(1)> \"t\")", "[x](https://example.org \"\\\" onmouseover=alert(1) x=\\\"\")", "[x](https://example.org/'onmouseover='alert(1))", "[x]: javascript:alert(1)\n\n[x]",
        "[<img src=x onerror=alert(1)>](https://example.org)", "[x](https://example.org/<script>alert(1)</script>)", "![x](javascript:alert(1))", "![\"onerror=\"alert(1)](x.png)", "![x](x.png \"\\\" onerror=alert(1) x=\\\"\")", "![<script>alert(1)</script>](x.png)", "<javascript:alert(1)>", "<https://example.org/\"onclick=alert(1)>", "<a@b.example?<script>alert(1)</script>>",
        "x{onclick=alert(1)}", "# x {onclick=alert(1) .a}", "[x](https://example.org){onmouseover=alert(1)}", "```js\" onmouseover=\"alert(1)\n```", "~~~<script>\n~~~", "`<script>alert(1)</script>`", "| a |\n|---|\n| <img src=x onerror=alert(1)> |", "[^x]\n\n[^x]: <script>alert(1)</script>", "$$<script>alert(1)</script>$$", "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?><script>alert(1)</script>", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
    ];

    private static readonly (string Before, string After)[] Places = [("", ""), ("Ein Satz mit ", " darin."), ("## ", ""), ("> ", ""), ("> [!NOTE]\n> ", ""), ("- ", "\n- zwei"), ("**", "**"), ("| a | b |\n|---|---|\n| ", " | c |"), ("[", "](https://example.org)")];

    public static TheoryData<string> Known => [.. Attacks];

    [Theory, MemberData(nameof(Known))]
    public void Known_ways_past_filters_end_as_text(string attack)
    {
        foreach (var (before, after) in Places)
        {
            var file = MarkdownFile.Read("de/x.md", "de", Encoding.UTF8.GetBytes("---\ntitle: x\n---\n\n" + before + attack + after), new("x"))!;
            LinkResolver.Resolve(file, new() { Terms = new HashSet<string>(), Facts = new HashSet<string>(), Pages = new Dictionary<string, string>(), Anchors = new Dictionary<string, IReadOnlySet<string>>() });
            var html = new HtmlText("de").Of(file.Body);
            Assert.True(SafeHtml.Problem(html) is null, $"{before}…{after}: {SafeHtml.Problem(html)}\n{html}");
        }
    }
}
