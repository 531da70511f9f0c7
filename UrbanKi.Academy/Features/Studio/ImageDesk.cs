using System.Text;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Takes images into a draft: cleaned, under a name of their own, and never without words for those who can't see them.</summary>
public sealed class ImageDesk(Drafts drafts, CurrentPerson person, IStringLocalizer<Texts> texts)
{
    private const int LongestText = 500;

    /// <summary>The Markdown that shows the image on a page of that language, or what is wrong.</summary>
    public async Task<(string? Markdown, string? Problem)> TakeAsync(string course, string language, IFormFile? file, string? alternative, string? caption, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(alternative)) return (null, texts["Studio_AlternativeMissing"]);
        if (alternative.Length > LongestText || caption?.Length > LongestText) return (null, texts["Studio_ImageTextTooLong", LongestText]);
        if (file is null || file.Length == 0) return (null, texts["Studio_FileMissing"]);
        if (file.Length > ImageIntake.LargestBytes) return (null, Reason(ImageRefusal.TooLarge));
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellation);
        var image = ImageIntake.Of(file.FileName, memory.ToArray());
        if (image.Refusal is { } why) return (null, Reason(why));
        var path = "";
        var isKept = await drafts.ChangeAsync(course, files =>
        {
            path = image.PathIn(files, $"{language}/images");
            return new(files.With(path, image.Bytes));
        }, person.Id, cancellation);
        return isKept ? (Markdown(alternative, path[(language.Length + 1)..], caption), null) : (null, texts["Studio_Gone"]);
    }

    private string Reason(ImageRefusal why) => texts[$"Studio_Image{why}"];

    /// <summary>Words that stay words, whatever signs are in them.</summary>
    private static string Markdown(string alternative, string path, string? caption)
    {
        var title = string.IsNullOrWhiteSpace(caption) ? "" : $" \"{Escaped(caption, '"', '\\')}\"";
        return $"![{Escaped(alternative, '[', ']', '\\', '`', '*', '_', '<', '&')}]({path}{title})";
    }

    private static string Escaped(string text, params ReadOnlySpan<char> signs)
    {
        var escaped = new StringBuilder();
        foreach (var c in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (signs.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
