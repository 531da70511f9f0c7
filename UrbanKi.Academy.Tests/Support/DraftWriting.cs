using System.Text;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Writing in the trial course's draft, as the editor does it.</summary>
internal static class DraftWriting
{
    public const string GermanFirst = "de/01-erste-lektion.md";
    public const string EnglishFirst = "en/01-erste-lektion.md";

    /// <summary>Replaces words that must be there; begins the draft where there is none.</summary>
    public static async Task WriteAsync(this RunningAcademy academy, string path, string old, string with, Guid? by = null, string course = ProbeContent.Course)
    {
        var drafts = academy.Services.GetRequiredService<Drafts>();
        Assert.True(await drafts.OpenAsync(course, by));
        var draft = (await drafts.FindAsync(course))!;
        var text = Encoding.UTF8.GetString(draft.Files.Bytes(path)!);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.IsType<SaveOutcome.Saved>(await drafts.SaveAsync(course, path, Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)), draft.Versions[path], by));
    }

    /// <summary>Publishes the draft by the form of its page, as that page stands unless fields say otherwise.</summary>
    /// <returns>What the site answered.</returns>
    public static async Task<Answer> PublishDraftAsync(this Visitor trainer, params (string Name, string Value)[] fields) =>
        await trainer.SubmitAsync((await trainer.GetAsync($"/author/{ProbeContent.Course}/publish")).IsOk(), "main form", fields);
}
