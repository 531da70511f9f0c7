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

    private string BegunOf(Guid import) => PathOf(import) + ".part";

    public async Task SaveAsync(Guid import, Stream file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        await using var target = File.Create(PathOf(import));
        await file.CopyToAsync(target, cancellation);
    }

    /// <summary>Whoever is looking at the one before goes on reading it.</summary>
    public async Task SaveAsync(Guid import, ImportPreview preview, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        await using (var target = File.Create(BegunOf(import))) await JsonSerializer.SerializeAsync(target, preview, Form, cancellation);
        File.Move(BegunOf(import), PreviewOf(import), overwrite: true);
    }

    /// <summary>Empty where there is none, or none any more.</summary>
    public async Task<ImportPreview> PreviewAsync(Guid import, CancellationToken cancellation)
    {
        try
        {
            await using var source = File.OpenRead(PreviewOf(import));
            return await JsonSerializer.DeserializeAsync<ImportPreview>(source, Form, cancellation) ?? new();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return new();
        }
    }

    /// <summary>The file itself: nobody needs it any more.</summary>
    public void Delete(Guid import) => File.Delete(PathOf(import));

    /// <summary>Everything that was kept of these and older imports.</summary>
    public void DeleteAll(Guid import)
    {
        Delete(import);
        File.Delete(PreviewOf(import));
        File.Delete(BegunOf(import));
    }

    /// <summary>When the file was handed in.</summary>
    public DateTime LastWrittenAt(Guid import) => File.GetLastWriteTimeUtc(PathOf(import));

    /// <summary>Those of which something is kept.</summary>
    public IReadOnlyList<Guid> Kept() => !Directory.Exists(Folder) ? []
        : [.. Directory.EnumerateFiles(Folder).Select(file => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
