using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Commands;

/// <summary>What a verb needs that works on the database: the site's parts without the site. Nothing is served or published; standard output is the verb's own.</summary>
public static class CommandServices
{
    public static async Task<ServiceProvider> OpenAsync(AcademySettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddAcademy(settings);
        var provider = services.BuildServiceProvider();
        await AcademyDatabase.MigrateAsync(provider, settings);
        await provider.GetRequiredService<Publisher>().OpenLibraryAsync(settings.ContentPath, settings.TimeZone);
        return provider;
    }
}
