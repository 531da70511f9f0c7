using System.Security.Cryptography;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Hosting;

/// <summary>The key in the data folder by which the academy knows its own reports again. Whoever loses it can no longer tell its old files from forged ones.</summary>
public static class ReportSealKey
{
    public const string FileName = "report-seal.key";

    /// <summary>Reads the key; makes one where there is none.</summary>
    /// <exception cref="SettingException">The file is no key.</exception>
    public static ReportSeal Open(string dataPath)
    {
        Directory.CreateDirectory(dataPath);
        var path = Path.Combine(dataPath, FileName);
        if (!File.Exists(path)) Make(path);
        var key = File.ReadAllBytes(path);
        return key.Length == ReportSeal.KeyBytes ? new(key) : throw new SettingException("Academy:DataPath", $"{path} is no key of {ReportSeal.KeyBytes} bytes; put it back from the backup, or move it away to begin with a new one");
    }

    /// <summary>Whole or not at all, and by whoever comes first.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options)) file.Write(RandomNumberGenerator.GetBytes(ReportSeal.KeyBytes));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
