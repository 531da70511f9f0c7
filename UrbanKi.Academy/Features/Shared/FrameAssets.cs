using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace UrbanKi.Academy.Features.Shared;

/// <summary>The frame's icon, style sheets and script under the fingerprinted addresses that the build gave them: the same for every page, so they are written once.</summary>
public static class FrameAssets
{
    private static readonly string[] Styles =
    [
        "css/fonts.css", "lib/kern/kern.min.css", "css/base.css", "css/frame.css", "css/parts.css", "css/forms.css", "css/art.css", "css/home.css", "css/course.css",
        "css/lesson.css", "css/blocks.css", "css/question.css", "css/experiments.css", "css/experiment-parts.css", "css/result.css", "css/report.css", "css/difference.css", "css/glossary.css", "css/account.css", "css/people.css", "css/print.css",
    ];
    private const string Icon = "favicon.svg";
    private const string Script = "js/academy.js";

    private static readonly ConditionalWeakTable<ResourceAssetCollection, IHtmlContent> Written = [];

    public static IHtmlContent Of(HttpContext http) => Written.GetValue(http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty, Write);

    private static HtmlString Write(ResourceAssetCollection assets)
    {
        var html = new StringBuilder();
        html.Append("<link rel=\"icon\" href=\"").Append(Address(Icon)).Append("\" type=\"image/svg+xml\">\n    ");
        foreach (var style in Styles) html.Append("<link rel=\"stylesheet\" href=\"").Append(Address(style)).Append("\">\n    ");
        html.Append("<script type=\"module\" src=\"").Append(Address(Script)).Append("\"></script>");
        return new(html.ToString());

        string Address(string path) => HtmlEncoder.Default.Encode("/" + assets[path]);
    }
}
