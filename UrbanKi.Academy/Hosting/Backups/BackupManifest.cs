using System.Text.Json;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Hosting.Backups;

/// <summary>What a backup says of itself, as "manifest.json" at its end.</summary>
/// <param name="Format">How the backup is laid out; this program reads 1.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Migration">The newest change of the schema in its database.</param>
public sealed record BackupManifest(int Format, string Program, DateTime MadeAt, string Migration, IReadOnlyList<BackedUpFile> Files)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "manifest.json";
    public const string DatabaseName = "academy.db";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>Why this program can't use the backup; null where it can.</summary>
    public string? Refusal =>
        Format != CurrentFormat ? $"it has format {Format}, and this program reads {CurrentFormat}; use the program that made it, version {Program}"
        : !DatabaseCopy.Knows(Migration) ? $"it was made by a newer program, version {Program}; install that version first"
        : Files is null || Files.Count(file => file.Name == DatabaseName) != 1 ? "it has no database"
        : Files.FirstOrDefault(file => !file.IsSafe) is { } wrong ? $"it names a file outside of the data folder: {wrong.Name}"
        : Files.Select(file => file.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() != Files.Count ? "it names a file twice"
        : null;
}

/// <param name="Name">Its path in the data folder, with "/" between.</param>
/// <param name="Sha256">In small hexadecimal digits.</param>
public sealed record BackedUpFile(string Name, long Bytes, string Sha256)
{
    /// <summary>Whether it stays inside of the folder that it is unpacked into, on every system.</summary>
    public bool IsSafe => Name.Length > 0 && Bytes >= 0 && Name != BackupManifest.EntryName && !Name.Contains('\\') && !Name.Contains(':') && !Name.Contains('\0')
        && Name.Split('/').All(part => part is not ("" or "." or ".."));
}
