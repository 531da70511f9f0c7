using System.CommandLine;
using System.Globalization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Commands;

/// <summary>What a verb needs that works on the database: the site's parts without the site. Nothing is served or published; standard output is the verb's own.</summary>
public static class CommandServices
{
    public static async Task<ServiceProvider> OpenAsync(AcademySettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            // What the framework remarks at each first start is no news to whoever types a verb.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddAcademy(settings);
        var provider = services.BuildServiceProvider();
        await AcademyDatabase.MigrateAsync(provider, settings);
        await provider.GetRequiredService<Publisher>().OpenLibraryAsync(settings.ContentPath, settings.TimeZone);
        return provider;
    }

    /// <summary>The words alone, for verbs that open no database.</summary>
    public static ServiceProvider WordsOnly() => new ServiceCollection().AddLogging().AddAcademyLocalisation().AddSingleton<ExchangeWords>().BuildServiceProvider();

    public static Option<string> Language(string description)
    {
        var language = new Option<string>("--language") { Description = description, DefaultValueFactory = _ => "de" };
        language.AcceptOnlyFromAmong([.. Localisation.Languages]);
        return language;
    }

    /// <summary>From here on, what is said is said in that language.</summary>
    public static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");
}
