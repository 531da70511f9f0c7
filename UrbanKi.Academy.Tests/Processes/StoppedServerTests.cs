using System.Net.Sockets;
using System.Text;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>A site that is asked to stop (SIGTERM), as systemd and containers do.</summary>
[Collection(ProcessCollection.Name)]
public sealed class StoppedServerTests
{
    [Fact]
    public async Task Who_is_in_the_middle_of_a_request_gets_the_answer_and_the_jobs_end_without_a_complaint()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path);
        var body = $"Email={new string('x', 50)}";
        using var slow = new TcpClient();
        await slow.ConnectAsync("127.0.0.1", site.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = slow.GetStream();
        await SendAsync(stream, $"POST /account/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body[..10]}");
        // The site has begun with it once it answers somebody who came later.
        using (var http = new HttpClient { BaseAddress = site.Address }) await http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);

        var stopped = site.StopAsync();
        await UntilNobodyIsLetInAsync(site.Address.Port);
        Assert.False(stopped.IsCompleted);
        await SendAsync(stream, body[10..]);
        using var reader = new StreamReader(stream);
        // Without a form's token it is refused, but it is answered.
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await stopped);
        Assert.Empty(site.Failures);
    }

    private static async Task SendAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text));

    private static async Task UntilNobodyIsLetInAsync(int port)
    {
        while (true)
        {
            using var next = new TcpClient();
            try
            {
                await next.ConnectAsync("127.0.0.1", port);
            }
            catch (SocketException)
            {
                return;
            }
            await Task.Delay(20);
        }
    }
}
