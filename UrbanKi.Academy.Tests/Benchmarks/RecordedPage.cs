using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(UrbanKi.Academy.Tests.Benchmarks.RecordedPage))]

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// Joins the site when a benchmark starts it, behind everything else: what a page once said, from memory. Nobody gets here without the sign-in cookie, since
/// the site's own sign-in check comes first. It is what a page could cost at best.
/// </summary>
public sealed class RecordedPage : IHostingStartup, IStartupFilter
{
    public const string Path = "/benchmark/recorded-page";
    public const string FileVariable = "BENCHMARK_RECORDED_PAGE";

    private readonly Lazy<byte[]> page = new(() => File.ReadAllBytes(Environment.GetEnvironmentVariable(FileVariable)!));

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Run(context =>
        {
            if (context.Request.Path != Path)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Value.Length;
            return context.Response.Body.WriteAsync(page.Value, 0, page.Value.Length);
        });
    };
}
