using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Components as text, for the parts of a page that the editor changes while somebody writes.</summary>
public static class StudioHtml
{
    public static async Task<string> OfAsync<T>(HttpContext http, object view) where T : IComponent
    {
        await using var renderer = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).ToHtmlString());
    }
}
