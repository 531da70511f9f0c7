using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>A bare HTTP/1.1 connection that is kept alive. Whoever measures shares the processors with the site, so it must cost next to nothing; HttpClient costs more than some answers.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int headEnd;
    private int bodyLength;

    private Connection() { }

    public int Status => int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);

    public static async Task<Connection> OpenAsync(Uri site)
    {
        var connection = new Connection();
        await connection.socket.ConnectAsync(site.Host, site.Port);
        return connection;
    }

    public static byte[] Get(Uri site, string path, string cookie) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {site.Authority}\r\nCookie: {cookie}\r\n\r\n");

    public static byte[] Post(Uri site, string path, string cookie, string form) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {site.Authority}\r\nCookie: {cookie}\r\nX-Requested-With: fetch\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <exception cref="InvalidOperationException">The answer has another status.</exception>
    public async Task AskAsync(ReadOnlyMemory<byte> request, int expected = 200)
    {
        while (request.Length > 0) request = request[await socket.SendAsync(request)..];
        (filled, headEnd) = (0, 0);
        do
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, 2 * filled);
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0) throw new IOException("The site closed the connection.");
            filled += read;
        }
        while (!IsComplete());
        if (Status != expected) throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, Math.Min(filled, 2000)));
    }

    public string? Header(string name)
    {
        var head = Encoding.ASCII.GetString(buffer, 0, headEnd);
        var start = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        start += name.Length + 4;
        return head[start..head.IndexOf("\r\n", start, StringComparison.Ordinal)];
    }

    /// <summary>The cookies that the answer sets, as a browser sends them back.</summary>
    public string Cookies() => string.Join("; ", Encoding.ASCII.GetString(buffer, 0, headEnd).Split("\r\n")
        .Where(line => line.StartsWith("Set-Cookie: ", StringComparison.OrdinalIgnoreCase)).Select(line => line["Set-Cookie: ".Length..].Split(';')[0]));

    /// <summary>The first words of the answer between these two.</summary>
    public string Between(string before, string after)
    {
        var text = Encoding.UTF8.GetString(buffer, 0, filled);
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private bool IsComplete()
    {
        if (headEnd == 0)
        {
            var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end < 0) return false;
            headEnd = end + 4;
            bodyLength = Header("Content-Length") is { } length ? int.Parse(length, CultureInfo.InvariantCulture) : -1;
        }
        return bodyLength >= 0 ? filled >= headEnd + bodyLength : buffer.AsSpan(headEnd, filled - headEnd).EndsWith("0\r\n\r\n"u8);
    }

    public void Dispose() => socket.Dispose();
}
