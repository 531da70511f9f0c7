using System.Runtime.InteropServices;

namespace UrbanKi.Academy.Hosting;

/// <summary>This program, as the operator knows it.</summary>
public static class ProgramFacts
{
    public static string Version => Backups.BackupArchive.Version;

    public static string Runtime => $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>In UTC.</summary>
    public static DateTime StartedAt { get; } = System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime();
}
