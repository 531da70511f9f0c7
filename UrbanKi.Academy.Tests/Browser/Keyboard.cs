using Microsoft.Playwright;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>Gets about a page without a mouse.</summary>
internal static class Keyboard
{
    private const int Patience = 200;

    /// <summary>Presses Tab until the element has the focus.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await target.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // Most of the way without looking; the last steps one by one.
        for (var ahead = await target.EvaluateAsync<int>(StopsAhead); ahead > 3; ahead--) await page.Keyboard.PressAsync("Tab");
        for (var pressed = 0; pressed < Patience; pressed++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{target} can't be reached with the Tab key.");
    }

    /// <summary>How many tab stops lie between the focus and an element behind it; radio buttons are left out, since a group is one stop.</summary>
    private const string StopsAhead = """
        target => {
          const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary')].filter(e => e.checkVisibility() && e.tabIndex >= 0 && !e.disabled);
          const isBefore = (a, b) => a === document.body || !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
          return stops.filter(e => isBefore(document.activeElement, e) && isBefore(e, target)).length;
        }
        """;

    /// <summary>Tabs to a link or button and presses Enter.</summary>
    public static async Task PressOnAsync(this IPage page, ILocator target)
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the down arrow in a select until it shows an option.</summary>
    public static async Task ChooseAsync(this IPage page, ILocator select, string option)
    {
        await page.TabToAsync(select);
        await page.Keyboard.PressAsync("Home");
        for (var pressed = 0; pressed < Patience; pressed++)
        {
            if (await select.EvaluateAsync<string>("select => select.selectedOptions[0].textContent.trim()") == option) return;
            await page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.Fail($"{select} offers no '{option}'.");
    }

    /// <summary>Tabs into a group of radio buttons and goes on with the arrow key until the one wanted is chosen.</summary>
    public static async Task ChooseRadioAsync(this IPage page, ILocator radio)
    {
        await radio.WaitForAsync();
        for (var pressed = 0; pressed < Patience && !await radio.EvaluateAsync<bool>("radio => document.activeElement?.name === radio.name && document.activeElement.type === 'radio'"); pressed++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        for (var pressed = 0; pressed < Patience; pressed++)
        {
            if (await radio.IsCheckedAsync()) return;
            await page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.Fail($"{radio} can't be chosen with the arrow key.");
    }
}
