namespace UrbanKi.Academy.Hosting;

/// <summary>Where the program's own files lie, whatever folder it was started in.</summary>
public static class ProgramFolder
{
    /// <summary>The project's folder while it is run from source, so that pages and content can be edited; else the folder of the program.</summary>
    public static string ContentRoot
    {
        get
        {
            var program = AppContext.BaseDirectory;
            for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
            {
                var source = Path.Combine(folder.FullName, "UrbanKi.Academy", "UrbanKi.Academy.csproj");
                if (File.Exists(Path.Combine(folder.FullName, "UrbanKi.Academy.csproj"))) return folder.FullName;
                if (File.Exists(source)) return Path.GetDirectoryName(source)!;
            }
            return program;
        }
    }
}
