using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>A site whose course has a lesson for each experiment, and readers who have signed in there.</summary>
public sealed class ExperimentSite : IAsyncLifetime
{
    private readonly RunningAcademy academy = new();
    private readonly Dictionary<string, Reader> readers = [];
    private string address = "";

    public ValueTask InitializeAsync()
    {
        foreach (var language in new[] { "de", "en" })
            foreach (var (index, name) in ExperimentBlock.Names.Index())
                academy.Content.Write($"courses/{ProbeContent.Course}/{language}/1{index}-{Lesson(name)}.md", $"---\ntitle: {name}\nminutes: 1\nobjectives:\n  - sehen\n---\n\n## Teil\n\n::: experiment {name}\n{Fallback(language)}\n:::\n");
        address = academy.OpenToBrowsers();
        return ValueTask.CompletedTask;
    }

    public static string Fallback(string language) => language == "de" ? "So sieht es in Worten aus." : "This is what it looks like in words.";

    /// <summary>Opens the lesson with this experiment; the same reader each time.</summary>
    internal async Task<Reader> OpenAsync(IBrowser browser, string name, string language)
    {
        if (!readers.TryGetValue(language, out var reader)) readers[language] = reader = await ComeAsync(browser, language, script: true);
        await reader.GoAsync(Address(name));
        await Expect(reader.Page.Locator(".ac-experiment.is-running")).ToBeVisibleAsync();
        return reader;
    }

    /// <summary>Somebody new, signed in.</summary>
    internal async Task<Reader> ComeAsync(IBrowser browser, string language, bool script)
    {
        var learner = await academy.EmployAsync(Cast.Lena);
        var reader = await Reader.ComeAsync(browser, new(address), "de", script);
        await reader.SignInAsync(learner.Email, RunningAcademy.Password);
        if (language == "en") await reader.SwitchLanguageAsync();
        return reader;
    }

    public static string Address(string name) => $"/courses/{ProbeContent.Course}/{Lesson(name)}";

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in readers.Values) await reader.DisposeAsync();
        await academy.DisposeAsync();
    }

    private static string Lesson(string name) => $"experiment-{name}";
}
