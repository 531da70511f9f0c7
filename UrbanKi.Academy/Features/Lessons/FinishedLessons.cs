using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Lessons;

/// <summary>
/// Lessons as finished HTML. People who have done the same lessons of a course get the same article, except for the token of its forms; so it is rendered once and
/// the token put in for each. What somebody wrote or answered is never kept here.
/// </summary>
public sealed class FinishedLessons(IStringLocalizer<Texts> texts, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> forms, ILoggerFactory logs) : IDisposable
{
    /// <summary>More articles than this are not kept of one state of the library; what is asked for again comes back by itself.</summary>
    private const int Most = 1000;

    // Stands where the token goes. Made anew at each start, so that no text can contain it.
    private readonly string placeholder = RandomNumberGenerator.GetHexString(32);
    // A new state of the library forgets all of the old one.
    private readonly ConditionalWeakTable<LibrarySnapshot, ConcurrentDictionary<string, string[]>> finished = [];
    private ServiceProvider? components;

    /// <summary>The article for this view, or null if it shows something of its reader's own.</summary>
    public async ValueTask<IHtmlContent?> OfAsync(LibrarySnapshot library, LessonView view, HttpContext http)
    {
        if (view.IsOwn) return null;

        var known = finished.GetOrCreateValue(library);
        var key = $"{CultureInfo.CurrentUICulture.Name} {view.CourseId} {view.Lesson.Id} {view.IsDone} {string.Concat(view.Dots.Select(dot => (int)dot))}";
        if (!known.TryGetValue(key, out var pieces))
        {
            if (known.Count >= Most) known.Clear();
            known[key] = pieces = (await RenderAsync(view)).Split(placeholder);
        }
        return new Article(pieces, antiforgery.GetAndStoreTokens(http).RequestToken!);
    }

    private async Task<string> RenderAsync(LessonView view)
    {
        var services = LazyInitializer.EnsureInitialized(ref components, () => new ServiceCollection()
            .AddSingleton(logs)
            .AddSingleton(texts)
            .AddSingleton<AntiforgeryStateProvider>(new TokenToCome(new(placeholder, forms.Value.FormFieldName)))
            .BuildServiceProvider());
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<LessonReading>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LessonReading.View)] = view }))).ToHtmlString());
    }

    public void Dispose() => components?.Dispose();

    private sealed class TokenToCome(AntiforgeryRequestToken token) : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => token;
    }

    private sealed class Article(string[] pieces, string token) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write(pieces[0]);
            foreach (var piece in pieces.AsSpan(1))
            {
                encoder.Encode(writer, token);
                writer.Write(piece);
            }
        }
    }
}
