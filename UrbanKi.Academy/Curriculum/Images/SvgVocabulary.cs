using System.Collections.Frozen;

namespace UrbanKi.Academy.Curriculum;

/// <summary>The elements and attributes of SVG that only draw.</summary>
internal static class SvgVocabulary
{
    public static readonly FrozenSet<string> Elements = Words("""
        svg g defs symbol use title desc style switch
        path rect circle ellipse line polyline polygon
        text tspan textPath
        linearGradient radialGradient stop pattern clipPath mask marker
        filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
        feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile
        """);

    public static readonly FrozenSet<string> Attributes = Words("""
        id class style role lang tabindex focusable version baseProfile viewBox preserveAspectRatio transform
        x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height pathLength rotate textLength lengthAdjust startOffset method spacing side
        fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
        color opacity display visibility overflow clip-path clip-rule mask filter paint-order vector-effect shape-rendering text-rendering color-interpolation color-interpolation-filters
        mix-blend-mode isolation pointer-events
        font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight letter-spacing word-spacing text-anchor text-decoration
        dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi
        offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
        clipPathUnits maskUnits maskContentUnits mask-type marker-start marker-mid marker-end markerUnits markerWidth markerHeight refX refY orient
        filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 stdDeviation edgeMode radius flood-color flood-opacity
        tableValues slope intercept amplitude exponent
        """);

    private static FrozenSet<string> Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
