using Microsoft.AspNetCore.Mvc;

namespace UrbanKi.Academy.Hosting.Scanning;

public static class ScanServices
{
    /// <summary>Has uploaded files looked at, where the operator has a scanner.</summary>
    public static IServiceCollection AddVirusScan(this IServiceCollection services, AcademySettings settings)
    {
        if (settings.VirusScan is not { } scan) return services;
        services.AddSingleton(new VirusScanner(scan));
        services.AddHealthChecks().AddCheck<ScannerAnswers>("virus scanner");
        return services.Configure<MvcOptions>(options => options.Filters.Add<ScannedUploads>());
    }
}
