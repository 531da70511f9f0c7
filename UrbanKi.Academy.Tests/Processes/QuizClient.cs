using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>A learner in the final quiz without a browser: reads the pages and sends their forms as the script does. Stays signed in when the site comes back at another address.</summary>
internal sealed class QuizClient(string courseId, int atOnce = 2) : IDisposable
{
    private readonly SocketsHttpHandler connections = new() { CookieContainer = new(), AllowAutoRedirect = false, MaxConnectionsPerServer = atOnce };
    private readonly string quiz = $"/courses/{courseId}/quiz";
    private Visitor visitor = null!;
    private string token = "";

    public void GoTo(Uri site) => visitor = new(new(connections, disposeHandler: false) { BaseAddress = site });

    public async Task SignInAsync(string email, string password)
    {
        (await visitor.SignInAsync(email, password)).Is(HttpStatusCode.Redirect);
        token = await visitor.TokenAsync();
    }

    public async Task StartAsync() => (await visitor.PostAsync($"{quiz}?handler=start")).Is(HttpStatusCode.Redirect);

    /// <summary>A question as its page shows it, with whatever is filled in.</summary>
    public async Task<ShownQuestion> QuestionAsync(int number) => ShownQuestion.On((await visitor.GetAsync($"{quiz}?question={number}")).IsOk());

    /// <summary>Sends an answer as the script does; returns the version that the site called saved.</summary>
    public async Task<int> AnswerAsync(string questionId, int version, IEnumerable<string> values)
    {
        (string, string)[] fields = [("form-token", token), ("question", questionId), ("version", version.ToString(CultureInfo.InvariantCulture)), .. values.Select(value => ("answer", value))];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{quiz}?handler=answer")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
            Headers = { { "X-Requested-With", "fetch" } },
        };
        using var saved = JsonDocument.Parse((await visitor.SendAsync(request)).IsOk().Bytes);
        Assert.NotEmpty(saved.RootElement.GetProperty("saved").GetString()!);
        return saved.RootElement.GetProperty("version").GetInt32();
    }

    /// <summary>Hands in; returns the result page's heading.</summary>
    public async Task<string> HandInAsync() => (await visitor.FollowAsync(await visitor.PostAsync($"{quiz}?handler=submit"))).IsOk().Heading;

    public void Dispose() => connections.Dispose();
}

/// <summary>What a question's page shows: which question, the answer's version, and the fields with what is in them.</summary>
internal sealed record ShownQuestion(string Id, int Version, IReadOnlyList<IElement> Fields)
{
    public static ShownQuestion On(Answer page) => new(
        page.One("form[data-autosave] input[name=question]").GetAttribute("value")!,
        int.Parse(page.One("form[data-autosave] input[name=version]").GetAttribute("value")!, CultureInfo.InvariantCulture),
        page.All("form[data-autosave] [name=answer]"));

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
