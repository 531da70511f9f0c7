using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Where the operator demands a second factor: whoever came with a password alone sees nothing but the pages on which to set one up.</summary>
public static class SecondFactorGate
{
    private const string SetUp = "/account/manage/second-factor";

    /// <summary>What stays open until then: the way to set it up, and the way out.</summary>
    private static readonly string[] Open = ["/account", "/theme", "/imprint", "/privacy", "/accessibility", "/errors", "/health"];

    public static IApplicationBuilder UseSecondFactorDuty(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var duty = context.RequestServices.GetRequiredService<AcademySettings>().SecondFactorFor;
        var user = context.User;
        var isBound = duty == SecondFactorDuty.Everyone || (duty == SecondFactorDuty.Roles && new[] { Role.Trainer, Role.Hr, Role.Administrator }.Any(user.IsInRole));
        if (!isBound || user.SignedInBy() != SignInMethod.Password || Open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null) return next();
        context.Response.Redirect(SetUp);
        return Task.CompletedTask;
    });
}
