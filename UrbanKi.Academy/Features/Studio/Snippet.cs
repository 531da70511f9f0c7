using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>A piece of Markdown to put into a page and then write over.</summary>
/// <param name="Key">Its name among the texts.</param>
/// <param name="Markdown">In the page's language; "%" stands where an id has to be made up.</param>
public sealed record Snippet(string Key, string Markdown)
{
    public const string IdGap = "%";

    public static readonly IReadOnlyList<string> Questions = ["single", "multiple", "ordering", "matching", "short", "number", "gaps", "think"];
    public static readonly IReadOnlyList<string> Boxes = ["reflect", "task"];
    public static readonly IReadOnlyList<string> Callouts = ["note", "tip", "important", "warning"];

    public static Snippet Of(IStringLocalizer<Texts> texts, string language, string key) => new(key, texts.In(language, $"Snippet_{key}"));

    public static Snippet Experiment(IStringLocalizer<Texts> texts, string language, string name) => new(name, $"::: experiment {name}\n{texts.In(language, "Snippet_experiment")}\n:::");

    /// <summary>The pieces that may stand on such a page.</summary>
    public static IReadOnlyList<string> BoxesOn(PageKind kind) => kind switch { PageKind.Lesson => Boxes, PageKind.Welcome => ["task"], _ => [] };
}
