namespace UrbanKi.Academy.Hosting.Backups;

/// <summary>Says for as long as the site or a command lives that the data folder is in use.</summary>
public sealed class DataFolderUse(AcademySettings settings) : IDisposable
{
    private readonly IDisposable use = DataFolder.Use(settings);

    public void Dispose() => use.Dispose();
}
