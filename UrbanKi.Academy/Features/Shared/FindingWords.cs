using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Shared;

/// <summary>What the checker found, in the page's language.</summary>
public sealed class FindingWords(IStringLocalizer<Findings> words)
{
    public string Of(Finding finding) => Of(finding.Text);

    public string Of(FindingText text) => text.Say(template => words[template].Value);
}
