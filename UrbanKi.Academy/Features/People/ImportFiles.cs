using System.Text.Json;
using System.Text.Json.Serialization;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.People;

/// <summary>Where uploaded files of people lie until they are imported or refused. What was found in them stays a while longer, to be worked through.</summary>
public sealed class ImportFiles(AcademySettings settings)
{
    private static readonly JsonSerializerOptions Form = new() { Converters = { new JsonStringEnumConverter() } };

    private string Folder => Path.Combine(settings.DataPath, "uploads", "people");

    public string PathOf(Guid import) => Path.Combine(Folder, import.ToString("N"));

    private string PreviewOf(Guid import) => PathOf(import) + ".json";

    public async Task SaveAsync(Guid import, Stream file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        await using var target = File.Create(PathOf(import));
        await file.CopyToAsync(target, cancellation);
    }

    public async Task SaveAsync(Guid import, ImportPreview preview, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        await using var target = File.Create(PreviewOf(import));
        await JsonSerializer.SerializeAsync(target, preview, Form, cancellation);
    }

    /// <summary>Empty where there is none, or none any more.</summary>
    public async Task<ImportPreview> PreviewAsync(Guid import, CancellationToken cancellation)
    {
        if (!File.Exists(PreviewOf(import))) return new();
        await using var source = File.OpenRead(PreviewOf(import));
        return await JsonSerializer.DeserializeAsync<ImportPreview>(source, Form, cancellation) ?? new();
    }

    /// <summary>The file itself: nobody needs it any more.</summary>
    public void Delete(Guid import) => File.Delete(PathOf(import));

    /// <summary>Everything that was kept of these and older imports.</summary>
    public void DeleteAll(Guid import)
    {
        Delete(import);
        File.Delete(PreviewOf(import));
    }

    /// <summary>Those of which something is kept.</summary>
    public IReadOnlyList<Guid> Kept() => !Directory.Exists(Folder) ? []
        : [.. Directory.EnumerateFiles(Folder).Select(file => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
