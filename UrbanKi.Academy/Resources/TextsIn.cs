using System.Globalization;
using Microsoft.Extensions.Localization;

namespace UrbanKi.Academy.Resources;

/// <summary>Words in a language that need not be the page's: for text that goes into a file.</summary>
public static class TextsIn
{
    /// <param name="texts">The words.</param>
    /// <param name="language">Two letters; German where there are no words in it.</param>
    /// <param name="name">The key.</param>
    /// <param name="arguments">What goes into its gaps.</param>
    public static string In(this IStringLocalizer<Texts> texts, string language, string name, params object[] arguments)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");
            return (arguments.Length == 0 ? texts[name] : texts[name, arguments]).Value;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
