using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>What the site answered.</summary>
public sealed class Answer(HttpResponseMessage response, byte[] bytes)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(bytes)));

    public HttpResponseMessage Response => response;
    public HttpStatusCode Status => response.StatusCode;
    public byte[] Bytes => bytes;
    public string Html => System.Text.Encoding.UTF8.GetString(bytes);
    public IHtmlDocument Document => document.Value;

    /// <summary>The address that was asked for.</summary>
    public string Address => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Where it sends to, without scheme and host; null if nowhere.</summary>
    public string? Location => response.Headers.Location is not { } to ? null : to.IsAbsoluteUri ? to.PathAndQuery + to.Fragment : to.OriginalString;

    /// <summary>What a reader sees: the main part's text with single spaces.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body!);

    public string Heading => Words(One("h1"));

    public IElement One(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>Fails with the page's words unless the status is the one expected.</summary>
    public Answer Is(HttpStatusCode expected)
    {
        Assert.True(expected == Status, $"{response.RequestMessage!.Method} {Address}: {(int)Status} {Status} instead of {expected}. {(bytes.Length == 0 ? "" : Text)}");
        return this;
    }

    public Answer IsOk() => Is(HttpStatusCode.OK);

    public static string Words(INode node) => string.Join(' ', node.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
