using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace UrbanKi.Academy.Resources;

/// <summary>Every word of the program, looked up once in each language. A page asks for a hundred of them, and the framework's own look-up is slow.</summary>
public sealed class TextsAtHand(IStringLocalizerFactory factory) : IStringLocalizer<Texts>
{
    private readonly IStringLocalizer texts = factory.Create(typeof(Texts));
    private readonly ConcurrentDictionary<(string Language, string Name), LocalizedString> known = new();

    public LocalizedString this[string name]
    {
        get
        {
            var key = (CultureInfo.CurrentUICulture.Name, name);
            if (known.TryGetValue(key, out var text)) return text;
            text = texts[name];
            // A name that doesn't exist is not kept: there is no end of those.
            if (!text.ResourceNotFound) known[key] = text;
            return text;
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound, text.SearchedLocation);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
}
