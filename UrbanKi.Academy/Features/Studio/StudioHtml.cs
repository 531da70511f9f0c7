using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Components as text, for the parts of a page that the editor changes while somebody writes.</summary>
public static class StudioHtml
{
    /// <param name="http">The request.</param>
    /// <param name="view">The component's view.</param>
    /// <param name="language">Two letters, where the words around a text are to be in its language; else the page's.</param>
    public static async Task<string> OfAsync<T>(HttpContext http, object view, string? language = null) where T : IComponent
    {
        // Holds until this method ends.
        if (language is not null) CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");
        await using var renderer = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).ToHtmlString());
    }
}
