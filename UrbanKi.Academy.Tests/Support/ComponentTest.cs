using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Renders components with the program's own words, in German unless a test asks for another language.</summary>
public abstract class ComponentTest : BunitContext
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected ComponentTest()
    {
        Services.AddLocalization(options => options.ResourcesPath = "");
        Speak("de");
    }

    protected static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }
}
