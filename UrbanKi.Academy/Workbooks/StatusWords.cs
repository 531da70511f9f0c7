using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>The English status keys in the reader's language, each looked up once for a file; an unknown key stays as it is.</summary>
internal sealed class StatusWords(IStringLocalizer<Texts> texts)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string this[string key]
    {
        get
        {
            if (_known.TryGetValue(key, out var word)) return word;
            var text = texts["Status_" + key];
            return _known[key] = text.ResourceNotFound ? key : text.Value;
        }
    }
}
