using System.Globalization;
using System.Resources;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The program's own words in one language, as a reader sees them.</summary>
internal sealed class Words(string language)
{
    private static readonly ResourceManager Resources = new(typeof(Texts).FullName!, typeof(Texts).Assembly);
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");

    public string Language => language;

    public string this[string key] => Resources.GetString(key, culture) ?? throw new ArgumentException($"There is no text {key}.");

    public string this[string key, params object[] values] => string.Format(culture, this[key], values);

    /// <summary>The part of a text before its first blank to fill.</summary>
    public string Before(string key) => this[key].Split('{')[0].Trim();
}
