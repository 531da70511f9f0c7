using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>What the editor's script is told after a save: how it went, and the parts of the page that are new.</summary>
/// <param name="State">saved, conflict or refused.</param>
/// <param name="Message">The same for the reader.</param>
/// <param name="Version">What the next save has to name.</param>
/// <param name="Marks">For the margin.</param>
/// <param name="Preview">The page as learners would see it.</param>
/// <param name="Summary">How many errors or warnings there are.</param>
/// <param name="Figures">How long the text is and how easily it reads.</param>
/// <param name="Findings">The list below the text.</param>
/// <param name="Conflict">Both texts; empty where there is none.</param>
public sealed record DeskAnswer(string State, string Message, Guid Version, string Marks, string Preview, string Summary, string Figures, string Findings, string Conflict)
{
    public static async Task<DeskAnswer> OfAsync(DeskView view, IStringLocalizer<Texts> texts, HttpContext http)
    {
        var (state, message) = view.Conflict is not null ? ("conflict", texts["Studio_ConflictShort"].Value)
            : view.Refused is { } why ? ("refused", texts[$"Studio_Refused{why}"].Value)
            : ("saved", texts["Studio_SavedAt", view.SavedAt ?? ""].Value);
        return new(state, message, view.Version, view.Marks, await StudioHtml.OfAsync<PreviewReading>(http, view.Preview, view.Language), await StudioHtml.OfAsync<DeskSummary>(http, view),
            await StudioHtml.OfAsync<DeskFigures>(http, view), await StudioHtml.OfAsync<DeskFindings>(http, view),
            view.Conflict is null ? "" : await StudioHtml.OfAsync<ConflictBox>(http, view));
    }
}
