using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Somebody with a browser that has no script: keeps cookies, fills in forms, follows redirects only when told.</summary>
public sealed partial class Visitor(HttpClient http)
{
    public HttpClient Http => http;

    public Task<Answer> GetAsync(string address) => SendAsync(new(HttpMethod.Get, address));

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var response = await http.SendAsync(request);
        var answer = new Answer(response, await response.Content.ReadAsByteArrayAsync());
        // Whatever page a test comes to: it may post with a token of its own, a browser has only the form's.
        if (response.Content.Headers.ContentType?.MediaType == "text/html" && answer.Response.RequestMessage!.RequestUri!.Authority == http.BaseAddress!.Authority)
            Assert.Empty(Forms().Matches(answer.Html).Select(form => form.Value).Where(form => form.Contains("method=\"post\"", StringComparison.Ordinal) && !form.Contains("name=\"form-token\"", StringComparison.Ordinal)).Select(form => $"{answer.Address}: {form.Split('>')[0]}"));
        return answer;
    }

    [GeneratedRegex("<form\\s.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    /// <summary>Goes where a redirect leads.</summary>
    public Task<Answer> FollowAsync(Answer answer)
    {
        Assert.True((int)answer.Status is >= 300 and < 400, $"{answer.Address} answered {answer.Status} and leads nowhere. {answer.Text}");
        return GetAsync(answer.Location!.Split('#')[0]);
    }

    /// <summary>Posts fields with a valid form token, as the site's scripts do.</summary>
    public async Task<Answer> PostAsync(string address, params IEnumerable<(string Name, string Value)> fields) =>
        await PostBareAsync(address, [.. fields, ("form-token", await TokenAsync())]);

    /// <summary>The same with the header by which the site knows its script.</summary>
    public async Task<Answer> FetchAsync(string address, params IEnumerable<(string Name, string Value)> fields)
    {
        var token = await TokenAsync();
        return await SendAsync(new(HttpMethod.Post, address) { Content = Form([.. fields, ("form-token", token)]), Headers = { { "X-Requested-With", "fetch" } } });
    }

    /// <summary>Posts just these fields: without a form token, unless it is one of them.</summary>
    public Task<Answer> PostBareAsync(string address, params IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(new(HttpMethod.Post, address) { Content = Form(fields) });

    /// <summary>Sends a form of a page as a browser would: what stands in it, except where fields say otherwise. Fields that are named replace all of that name.</summary>
    public Task<Answer> SubmitAsync(Answer page, string form, params (string Name, string Value)[] fields)
    {
        var element = (IHtmlFormElement)page.One(form);
        var address = element.GetAttribute("action") is { Length: > 0 } action ? Resolved(page, action) : page.Address;
        return PostBareAsync(address, [.. Filled(element).Where(field => fields.All(own => own.Name != field.Name)), .. fields]);
    }

    /// <summary>As a browser reads an address: "?x=y" is of the page it stands on.</summary>
    private static string Resolved(Answer page, string action) => new Uri(page.Response.RequestMessage!.RequestUri!, action.Split('#')[0]).PathAndQuery;

    /// <summary>Sends a form with a file in its field "file".</summary>
    public async Task<Answer> UploadAsync(Answer page, string form, string fileName, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var element = (IHtmlFormElement)page.One(form);
        var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", fileName } };
        foreach (var (name, value) in Filled(element).Where(field => field.Name != "file" && fields.All(own => own.Name != field.Name)).Concat(fields)) content.Add(new StringContent(value), name);
        return await SendAsync(new(HttpMethod.Post, element.GetAttribute("action")!) { Content = content });
    }

    /// <summary>Signs in through the form; returns where it leads.</summary>
    public async Task<Answer> SignInAsync(string email, string password, string? returnUrl = null)
    {
        var page = (await GetAsync("/account/login" + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}"))).IsOk();
        return await SubmitAsync(page, "form:has(input[type=email])", ("Email", email), ("Password", password));
    }

    /// <summary>The token of the form that stands in every page's frame.</summary>
    public async Task<string> TokenAsync() =>
        (await GetAsync("/imprint")).Document.QuerySelector("input[name=form-token]")?.GetAttribute("value") ?? throw new InvalidOperationException("The frame has no form.");

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static IEnumerable<(string Name, string Value)> Filled(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                    if (box.IsChecked) yield return (box.Name!, box.Value);
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return (area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return (select.Name!, select.Value ?? "");
                    break;
            }
    }
}
