using System.Text;
using System.Xml.Linq;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

/// <summary>What is known to make a drawing run, load or ask: either the file is refused, or nothing of it is left.</summary>
public sealed class HostileSvgTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "<script type=\"text/ecmascript\"><![CDATA[alert(1)]]></script>", "<script href=\"data:text/javascript,alert(1)\"/>", "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>", "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
        "<g onload=\"alert(1)\"/>", "<rect ONCLICK=\"alert(1)\"/>", "<image href=\"x\" onerror=\"alert(1)\"/>", "<text onfocusin=\"alert(1)\" tabindex=\"1\">x</text>", "<animate onbegin=\"alert(1)\" attributeName=\"x\" dur=\"1s\"/>", "<animateTransform onend=\"alert(1)\"/>", "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
        "<a href=\"javascript:alert(1)\"><rect/></a>", "<a href=\"java&#10;script:alert(1)\"><rect/></a>", "<a xlink:href=\" &#1;javascript:alert(1)\"><rect/></a>", "<a><animate attributeName=\"href\" values=\"javascript:alert(1)\"/><rect/></a>", "<a href=\"data:text/html,x\"><rect/></a>",
        "<use href=\"data:image/svg+xml;utf8,&lt;svg onload='alert(1)'/&gt;#x\"/>", "<use xlink:href=\"//evil.example/x.svg#x\"/>", "<image xlink:href=\"https://evil.example/x\"/>", "<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>", "<feImage xlink:href=\"https://evil.example/x\"/>", "<pattern href=\"https://evil.example/x#p\"/>", "<linearGradient href=\"https://evil.example/x#p\"/>", "<textPath href=\"https://evil.example/x#p\">x</textPath>", "<tref xlink:href=\"https://evil.example/x#p\"/>", "<mpath xlink:href=\"https://evil.example/x#p\"/>", "<cursor xlink:href=\"https://evil.example/x\"/>", "<color-profile xlink:href=\"https://evil.example/x\"/>", "<font-face-uri xlink:href=\"https://evil.example/x\"/>",
        "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"javascript:alert(1)\"/></foreignObject>", "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"alert(1)\"/></foreignObject>", "<switch><foreignObject><x/></foreignObject></switch>", "<iframe src=\"https://evil.example\"/>", "<audio src=\"https://evil.example\"/>", "<video xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://evil.example\"/>", "<handler type=\"text/javascript\">alert(1)</handler>", "<listener event=\"load\" handler=\"#x\"/>",
        "<style>@import url(https://evil.example/x.css);</style>", "<style>rect{fill:url('https://evil.example/x')}</style>", "<style>@font-face{font-family:x;src:url(https://evil.example/x)}</style>", "<style>rect{background-image:image-set('https://evil.example/x' 1x)}</style>", "<style>\\40 import 'https://evil.example'</style>", "<style>rect{fill:u\\72 l(https://evil.example/x)}</style>", "<style>/**/rect{x:expression(alert(1))}</style>", "<style>&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>",
        "<rect style=\"fill:url(https://evil.example/x)\"/>", "<rect filter=\"url(https://evil.example/x#f)\"/>", "<rect mask=\"url('//evil.example/x#m')\"/>", "<rect clip-path=\"url(&quot;https://evil.example/x#c&quot;)\"/>", "<rect marker-end=\"url(data:image/svg+xml,x#m)\"/>", "<rect cursor=\"url(https://evil.example/x),auto\"/>", "<g xml:base=\"https://evil.example/\"><use href=\"#x\"/></g>",
        "<?xml-stylesheet href=\"https://evil.example/x.css\"?>", "<!-- --><script>alert(1)</script>", "<metadata><script>alert(1)</script></metadata>", "<desc><![CDATA[<script>alert(1)</script>]]></desc>", "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>",
    ];

    public static TheoryData<string> Known => [.. Attacks];

    [Theory, MemberData(nameof(Known))]
    public void Known_ways_to_run_or_to_load_are_gone(string attack)
    {
        var file = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><rect id=\"x\"/>" + attack + "</svg>";
        if (SvgSanitizer.Clean(Encoding.UTF8.GetBytes(file)) is not { } clean) return;
        // Read again as a browser would.
        var root = XDocument.Parse(Encoding.UTF8.GetString(clean.Bytes)).Root!;
        Assert.All(root.DescendantsAndSelf(), element =>
        {
            Assert.Equal("http://www.w3.org/2000/svg", element.Name.NamespaceName);
            Assert.DoesNotContain(element.Name.LocalName.ToLowerInvariant(), new[] { "script", "foreignobject", "iframe", "image", "feimage", "animate", "set", "animatetransform", "handler", "listener", "audio", "video" });
            if (element.Name.LocalName == "style") AssertLoadsNothing(element.Value);
        });
        Assert.All(root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), attribute =>
        {
            Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{attribute}");
            if (attribute.Name.LocalName == "href") Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal);
            AssertLoadsNothing(attribute.Value);
        });
        Assert.Empty(root.DescendantNodesAndSelf().OfType<XProcessingInstruction>());
    }

    private static void AssertLoadsNothing(string value)
    {
        Assert.DoesNotContain("evil", value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("data:", value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", value, StringComparison.OrdinalIgnoreCase);
    }
}
