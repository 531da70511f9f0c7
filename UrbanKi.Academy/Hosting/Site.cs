using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Hosting;

/// <summary>The site from start to answer, in order.</summary>
public static class Site
{
    /// <summary>The address where nothing else says one.</summary>
    private const string DefaultAddress = "http://localhost:5080";

    public static async Task StartAcademyAsync(this WebApplication app, AcademySettings settings)
    {
        foreach (var advice in settings.Advice) app.Logger.LogWarning("{Advice}", advice.Words);
        await AcademyDatabase.MigrateAsync(app.Services, settings);
        await app.Services.GetRequiredService<Publisher>().PublishFolderAsync(settings.ContentPath, settings.TimeZone);
        foreach (var task in app.Services.GetServices<IStartTask>()) await task.RunAsync();
        if (app.Urls.Count == 0 && app.Configuration["urls"] is null && app.Configuration["http_ports"] is null && app.Configuration["https_ports"] is null && !app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            app.Urls.Add(DefaultAddress);
    }

    /// <summary>Serves until it is told to stop; then lets everybody finish what they asked for.</summary>
    /// <exception cref="SettingException">The address can't be used.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (Exception problem) when (problem is FormatException or InvalidOperationException && problem.Source?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true)
            {
                throw new SettingException("urls", $"{problem.Message.TrimEnd('.')}; write --urls http://localhost:5080, for example");
            }
            catch (IOException problem) when (problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                throw new SettingException("urls", $"{problem.Message.TrimEnd('.')}; stop the other program, or choose another address with --urls");
            }
            await app.WaitForShutdownAsync();
        }
    }

    public static void UseAcademy(this WebApplication app)
    {
        app.UseHostPrefixedCookies();
        app.UseAcademyLocalisation();
        app.UseExceptionHandler("/errors/500");
        app.UseSecurityHeaders();
        app.UseAcademyMetrics();
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseCurrentOrganisation();
        app.UseSecondFactorDuty();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
    }
}
