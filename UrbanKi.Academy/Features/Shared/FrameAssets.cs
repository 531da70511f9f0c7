using System.Runtime.CompilerServices;
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
        "css/lesson.css", "css/blocks.css", "css/question.css", "css/experiments.css", "css/experiment-parts.css", "css/result.css", "css/report.css", "css/difference.css", "css/glossary.css", "css/account.css", "css/studio.css", "css/desk.css", "css/people.css", "css/print.css",
    ];
    private const string Icon = "favicon.svg";
    private const string Script = "js/academy.js";

    private static readonly ConditionalWeakTable<ResourceAssetCollection, IHtmlContent> Written = [];
    private static readonly ConditionalWeakTable<ResourceAssetCollection, IHtmlContent> Styled = [];

    /// <summary>The style sheets alone, for a page that runs nothing.</summary>
    public static IHtmlContent StylesOf(HttpContext http) => Styled.GetValue(AssetsOf(http), assets => new HtmlString(StylesIn(assets)));

    public static IHtmlContent Of(HttpContext http) => Written.GetValue(AssetsOf(http), Write);

    private static ResourceAssetCollection AssetsOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty;

    private static HtmlString Write(ResourceAssetCollection assets) => new(
        $"<link rel=\"icon\" href=\"{Address(assets, Icon)}\" type=\"image/svg+xml\">\n    {StylesIn(assets)}<script type=\"module\" src=\"{Address(assets, Script)}\"></script>");

    private static string StylesIn(ResourceAssetCollection assets) => string.Concat(Styles.Select(style => $"<link rel=\"stylesheet\" href=\"{Address(assets, style)}\">\n    "));

    private static string Address(ResourceAssetCollection assets, string path) => HtmlEncoder.Default.Encode("/" + assets[path]);
}
