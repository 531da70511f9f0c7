using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Tests.Architecture;

/// <summary>The program's own source files.</summary>
internal static class Source
{
    public static string Folder { get; } = ProgramFolder.ContentRoot;

    /// <summary>Path relative to the project's folder, and text, of the files with one of these endings.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(params string[] endings) =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Folder, file).Replace('\\', '/'), File: file))
            .Where(file => endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)) && !file.Path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllText(file.File)))];
}
