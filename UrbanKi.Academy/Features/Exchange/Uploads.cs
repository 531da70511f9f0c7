using System.Text.Json;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>Where courses and questions lie that trainers handed in, until they are taken or a day has passed. Nothing of them is anywhere else before.</summary>
public sealed class Uploads(AcademySettings settings)
{
    private const int LongestName = 100;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(settings.DataPath, "uploads", "courses");

    public async Task<Upload> KeepAsync(IFormFile file, byte[] bytes, Guid by, string courseId, string? language, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var upload = new Upload(Guid.CreateVersion7(), by, NameOf(file.FileName), courseId, language, now);
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(BytesOf(upload.Id), bytes, cancellation);
        // Last: what has no description is not there.
        await File.WriteAllBytesAsync(SheetOf(upload.Id), JsonSerializer.SerializeToUtf8Bytes(upload), cancellation);
        return upload;
    }

    /// <summary>Null where there is none of that id, or it is somebody else's or too old.</summary>
    public async Task<Upload?> FindAsync(Guid id, Guid by, DateTime now, CancellationToken cancellation) =>
        File.Exists(SheetOf(id)) && JsonSerializer.Deserialize<Upload>(await File.ReadAllBytesAsync(SheetOf(id), cancellation)) is { } upload && upload.By == by && now - upload.At < Kept ? upload : null;

    /// <summary>Null where it has been taken or thrown away since it was found.</summary>
    public async Task<byte[]?> BytesAsync(Upload upload, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        try
        {
            return await File.ReadAllBytesAsync(BytesOf(upload.Id), cancellation);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>For one alone: of two clicks at once the second finds nothing more. Who could not make use of it gives it back.</summary>
    public bool Claim(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return Rename(SheetOf(upload.Id), ClaimOf(upload.Id));
    }

    public void GiveBack(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        Rename(ClaimOf(upload.Id), SheetOf(upload.Id));
    }

    private static bool Rename(string from, string to)
    {
        try
        {
            File.Move(from, to);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    public void Delete(Guid id)
    {
        if (!Directory.Exists(Folder)) return;
        File.Delete(SheetOf(id));
        File.Delete(ClaimOf(id));
        File.Delete(BytesOf(id));
    }

    /// <summary>Removes what nobody said yes or no to in time.</summary>
    public void DeleteOld(DateTime now)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => now - File.GetLastWriteTimeUtc(file) >= Kept).ToList()) File.Delete(file);
    }

    private string BytesOf(Guid id) => Path.Combine(Folder, id.ToString("N"));

    private string SheetOf(Guid id) => BytesOf(id) + ".json";

    private string ClaimOf(Guid id) => BytesOf(id) + ".claimed";

    private static string NameOf(string path)
    {
        var name = ParcelNames.Shown(path[(path.LastIndexOfAny(['/', '\\']) + 1)..].Trim());
        return name.Length == 0 ? "–" : name.Length <= LongestName ? name : name[^LongestName..];
    }
}
