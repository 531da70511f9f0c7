using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Hosting;

/// <summary>Which language a page speaks: the address says so, for this answer alone ("in") or kept in the cookie ("culture"), else the browser's wish, else German.</summary>
public static class Localisation
{
    public const string CookieName = "culture";
    public static readonly IReadOnlyList<string> Languages = ["de", "en"];

    public static string CurrentLanguage => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "de";

    public static IServiceCollection AddAcademyLocalisation(this IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "");
        services.AddSingleton<IStringLocalizer<Texts>, TextsAtHand>();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            // Dates and numbers as in Germany and in Britain; texts by the two letters.
            CultureInfo[] cultures = [CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-GB")];
            options.DefaultRequestCulture = new(cultures[0]);
            options.SupportedCultures = options.SupportedUICultures = cultures;
            options.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult(Of(context.Request.Query["in"]) ?? Of(context.Request.Query["culture"]) ?? Of(context.Request.Cookies[CookieName]))),
                new CustomRequestCultureProvider(context => Task.FromResult(context.Request.GetTypedHeaders().AcceptLanguage
                    .OrderByDescending(wish => wish.Quality ?? 1).Select(wish => Of(wish.Value.Value?.Split('-')[0])).FirstOrDefault(wish => wish is not null))),
            ];
        });
    }

    /// <summary>What is written for somebody else, in their language.</summary>
    public static T In<T>(string language, Func<T> write)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            Speak(language);
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    /// <summary>From here to the end of the method that asks, everything is said in that language.</summary>
    public static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");

    /// <summary>"?culture=" chooses a language for this page and those that follow.</summary>
    public static IApplicationBuilder UseAcademyLocalisation(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Query["culture"].ToString() is var wanted && Languages.Contains(wanted)) Remember(context, wanted);
            return next();
        });
        return app.UseRequestLocalization();
    }

    public static void Remember(HttpContext context, string language) => context.Response.Cookies.Append(CookieName, language, new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });

    private static ProviderCultureResult? Of(string? language) => language switch
    {
        "de" => new("de-DE"),
        "en" => new("en-GB"),
        _ => null,
    };
}
