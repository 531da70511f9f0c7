using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace UrbanKi.Academy.Hosting.Scanning;

/// <summary>Asks ClamAV's daemon, by its own protocol ("INSTREAM" in clamd(8)): a connection for each question, the file in pieces, one line back. Nothing is written anywhere here.</summary>
public sealed class VirusScanner(VirusScanSettings settings)
{
    private const int Piece = 64 * 1024;
    private const int LongestReply = 4096;
    /// <summary>For whether it is there at all.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(5);

    /// <summary>Where it listens, as the settings say.</summary>
    public string Address => settings.Address;

    public async Task<ScanVerdict> ScanAsync(Stream file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (reply, problem) = await AskAsync("INSTREAM", settings.Patience, async (connection, patience) =>
        {
            var piece = new byte[sizeof(int) + Piece];
            for (int read; (read = await file.ReadAsync(piece.AsMemory(sizeof(int)), patience)) > 0;)
            {
                BinaryPrimitives.WriteInt32BigEndian(piece, read);
                await connection.WriteAsync(piece.AsMemory(0, sizeof(int) + read), patience);
            }
            // An empty piece is the end.
            await connection.WriteAsync(new byte[sizeof(int)], patience);
        }, cancellation);
        return problem is null ? ScanVerdict.Of(reply) : new(ScanOutcome.Failed, problem);
    }

    /// <summary>Whether it answers, and what it knows.</summary>
    public async Task<ScannerState> AskAsync(CancellationToken cancellation)
    {
        var (reply, problem) = await AskAsync("VERSION", settings.Patience < ShortPatience ? settings.Patience : ShortPatience, (_, _) => Task.CompletedTask, cancellation);
        return problem is not null ? new(problem) : reply.Length == 0 ? new("it closed the connection without an answer") : ScannerState.Of(reply);
    }

    private async Task<(string Reply, string? Problem)> AskAsync(string command, TimeSpan patience, Func<NetworkStream, CancellationToken, Task> send, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            using var socket = settings.EndPoint is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(settings.EndPoint, limit.Token);
            await using var connection = new NetworkStream(socket);
            await connection.WriteAsync(Encoding.ASCII.GetBytes($"z{command}\0"), limit.Token);
            try
            {
                await send(connection, limit.Token);
            }
            catch (IOException problem) when (problem.InnerException is SocketException)
            {
                // It may have said why before it hung up.
                return await ReplyAsync(connection, limit.Token) is { Length: > 0 } why ? (why, null) : ("", problem.Message);
            }
            return (await ReplyAsync(connection, limit.Token), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ("", FormattableString.Invariant($"no answer within {patience.TotalSeconds:0} seconds"));
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            return ("", problem.Message);
        }
    }

    private static async Task<string> ReplyAsync(NetworkStream connection, CancellationToken cancellation)
    {
        var bytes = new byte[LongestReply];
        var length = 0;
        for (int read; length < bytes.Length && (read = await connection.ReadAsync(bytes.AsMemory(length), cancellation)) > 0;)
        {
            length += read;
            if (bytes.AsSpan(0, length).Contains((byte)0)) break;
        }
        return Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\0', '\n');
    }
}
