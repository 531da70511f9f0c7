using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Backups;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Hosting;

/// <summary>Everything the site is made of, by the folders' names.</summary>
public static class AcademyServices
{
    /// <summary>In bytes.</summary>
    public const long LargestRequest = 20 << 20;

    public static IServiceCollection AddAcademy(this IServiceCollection services, AcademySettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<DataFolderUse>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Library>();
        services.AddSingleton(_ => ReportSealKey.Open(settings.DataPath));
        services.AddAcademyDatabase(settings.ConnectionString, settings.IsStrict);
        services.AddHostedService<DatabaseCare>();
        services.AddSingleton<PublishedVersions>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<Annulments>();
        services.AddSingleton(new ContentFolder(settings.ContentPath, settings.TimeZone));
        if (settings.WatchesContent) services.AddHostedService<ContentWatcher>();
        services.AddAcademyHealth();
        services.AddAcademyMetrics(settings);
        services.AddAcademyLocalisation();
        services.AddSingleton<ExchangeWords>();
        services.AddAcademySignIn(settings);
        services.AddSingleton<IStartTask, Demo.DemoTown>();
        services.AddSingleton<IStartTask, PrivacyFloor>();
        services.AddSingleton<TownFaces>();
        services.AddSingleton<IStartTask>(provider => provider.GetRequiredService<TownFaces>());
        services.AddDailyJobs();
        services.AddAcademyMail();
        services.AddVirusScan(settings);
        services.AddAcademyRateLimits();
        services.AddScoped<PrivacyInForce>();
        services.AddScoped<AccessLog>();
        services.AddSingleton<Following>();
        services.AddScoped<GroupFigures>();
        services.AddSingleton(GroupPatience.Default);
        // So long requests that are under way may take when the site is stopped; the unit file allows for it.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            // Enough for every form, table and picture that anybody sends here.
            server.Limits.MaxRequestBodySize = LargestRequest;
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Umlauts as they are, not as character references.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRazorPages(options => options.RootDirectory = "/Features").AddMvcOptions(options =>
        {
            options.Filters.Add<UnhandledMethods>();
            options.Filters.Add<RefusedForms>();
            // Nobody sends jQuery's field names, and a bracket in one of them would break the page.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            options.ModelMetadataDetailsProviders.Add(new TranslatedLimits());
        }).AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, texts) => texts.Create(typeof(Resources.Texts)));
        services.AddRazorComponents();
        return services;
    }
}
