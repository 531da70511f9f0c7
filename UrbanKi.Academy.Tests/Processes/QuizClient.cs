using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>A learner without a browser: reads the site's pages and sends their forms as the script does.</summary>
internal sealed class QuizClient : IDisposable
{
    private readonly HttpClient http;
    private readonly string quiz;
    private string token = "";

    public QuizClient(string courseId, int atOnce = 1)
    {
        quiz = $"/courses/{courseId}/quiz";
        http = new(new SocketsHttpHandler { CookieContainer = new(), MaxConnectionsPerServer = Math.Max(atOnce, 2) }) { Timeout = TimeSpan.FromMinutes(1) };
    }

    /// <summary>Where the site is; another after a restart.</summary>
    public Uri Site { get; set; } = null!;

    public async Task SignInAsync(string email, string password)
    {
        var page = await PageAsync("/account/login");
        using var answer = await PostAsync("/account/login", [new("Email", email), new("Password", password), new("form-token", TokenOf(page))]);
        Assert.True(answer.IsSuccessStatusCode && answer.RequestMessage!.RequestUri!.AbsolutePath == "/", $"{email} could not sign in.");
        token = TokenOf(await PageAsync(quiz));
    }

    public async Task StartAsync()
    {
        using var answer = await PostAsync($"{quiz}?handler=start", [new("form-token", token)]);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A question as its page shows it, with whatever is filled in.</summary>
    public async Task<ShownQuestion> QuestionAsync(int number) => ShownQuestion.On(await PageAsync($"{quiz}?question={number}"));

    /// <summary>Sends an answer as the script does; returns the version that the site acknowledged.</summary>
    public async Task<int> AnswerAsync(string questionId, int version, IEnumerable<string> values)
    {
        using var request = Post($"{quiz}?handler=answer", [new("form-token", token), new("question", questionId), new("version", $"{version}"), .. values.Select(value => KeyValuePair.Create("answer", value))]);
        request.Headers.Add("X-Requested-With", "fetch");
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode}: {body}");
        using var json = JsonDocument.Parse(body);
        Assert.NotEmpty(json.RootElement.GetProperty("saved").GetString()!);
        return json.RootElement.GetProperty("version").GetInt32();
    }

    /// <summary>Hands in; returns the result page's heading.</summary>
    public async Task<string> HandInAsync()
    {
        using var answer = await PostAsync($"{quiz}?handler=submit", [new("form-token", token)]);
        answer.EnsureSuccessStatusCode();
        return Parse(await answer.Content.ReadAsStringAsync()).QuerySelector("h1")!.TextContent.Trim();
    }

    public void Dispose() => http.Dispose();

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await http.GetAsync(new Uri(Site, address));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");
        return Parse(html);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, KeyValuePair<string, string>[] fields)
    {
        using var request = Post(address, fields);
        return await http.SendAsync(request);
    }

    private HttpRequestMessage Post(string address, KeyValuePair<string, string>[] fields) =>
        new(HttpMethod.Post, new Uri(Site, address)) { Content = new FormUrlEncodedContent(fields) };

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string TokenOf(IHtmlDocument page) => page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
}

/// <summary>What a question's page shows: which question, the answer's version, and the fields with what is in them.</summary>
internal sealed record ShownQuestion(string Id, int Version, IReadOnlyList<IElement> Fields)
{
    public static ShownQuestion On(IHtmlDocument page)
    {
        var form = page.QuerySelector("form[data-autosave]")!;
        return new(
            form.QuerySelector("input[name=question]")!.GetAttribute("value")!,
            int.Parse(form.QuerySelector("input[name=version]")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture),
            [.. form.QuerySelectorAll("[name=answer]")]);
    }

    /// <summary>What the form would send as it stands.</summary>
    public IReadOnlyList<string> Given =>
    [
        .. Fields.Where(element => element is not IHtmlInputElement { Type: "radio" or "checkbox" } || element.HasAttribute("checked")).Select(element => element switch
        {
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            _ => element.GetAttribute("value") ?? "",
        }),
    ];

    /// <summary>Something that a learner might answer.</summary>
    public IReadOnlyList<string> Guess(Random random)
    {
        if (Fields[0] is IHtmlInputElement { Type: "radio" }) return [Fields[random.Next(Fields.Count)].GetAttribute("value")!];
        if (Fields[0] is IHtmlInputElement { Type: "checkbox" }) return [.. Fields.Where((_, index) => index == 0 || random.Next(2) == 0).Select(element => element.GetAttribute("value")!)];
        return [.. Fields.Select(element => element is IHtmlSelectElement select ? select.Options[random.Next(1, select.Options.Length)].Value : $"Wort {random.Next(100_000)}")];
    }
}
