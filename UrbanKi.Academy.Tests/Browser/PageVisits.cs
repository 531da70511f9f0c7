using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>Whether a page is fit for everybody, as far as a program can tell.</summary>
internal static class PageVisits
{
    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>Looks at the page that is open: WCAG 2.2 AA and good practice in light, contrast in dark, and whether it fits 320 pixels.</summary>
    public static async Task AssertFitAsync(this Reader reader)
    {
        var page = reader.Page;
        await page.WaitForLoadStateAsync();
        // A reader may open every disclosure; what is hidden would not be looked at.
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(details => details.open = true)");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        AssertNone(reader, "light", await page.RunAxe(Everything));
        // The words don't matter to the colours: one language is enough.
        if (reader.Words.Language == "de")
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            AssertNone(reader, "dark", await page.RunAxe(Contrast));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        await page.SetViewportSizeAsync(320, 640);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        var wide = width <= 320 ? null : await page.EvaluateAsync<string>("() => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 320.5 && !e.closest('.kern-sr-only')).slice(0, 5).map(e => e.outerHTML.slice(0, 150)).join('\\n')");
        Assert.True(width <= 320, $"{reader.Place} is {width} pixels wide on a screen of 320:\n{wide}");
        await page.SetViewportSizeAsync(1280, 720);
    }

    private static void AssertNone(Reader reader, string light, AxeResult result) =>
        Assert.True(result.Violations.Length == 0, $"{reader.Place} ({light}):\n" + string.Join('\n', result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}\n  {node.Html}\n  {JsonSerializer.Serialize(node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))));
}
