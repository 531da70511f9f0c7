using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>
/// ClamAV's daemon as a process of its own, with one signature made here: that of the test file which every scanner knows (EICAR). As root on Debian it is installed where there is none. Where it can't be had, something
/// stands in that answers as its manual says, so that the program is held to the protocol there too.
/// </summary>
internal sealed class ClamDaemon : IAsyncDisposable
{
    /// <summary>More than this it does not take.</summary>
    public const int Largest = 1 << 20;

    private readonly TemporaryFolder folder = new();
    private Process? process;
    private StandIn? standIn;

    public string Socket => folder.File("clamd.ctl");

    public int Port { get; } = IdentityProvider.FreePort();

    /// <summary>What a scanner must find. In two halves, so that the scanner of whoever works on this doesn't.</summary>
    public static byte[] Eicar { get; } = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static async Task<ClamDaemon> StartAsync()
    {
        var daemon = new ClamDaemon();
        await daemon.OpenAsync();
        return daemon;
    }

    /// <summary>Starts it, again if it was stopped.</summary>
    public async Task OpenAsync()
    {
        if (Program() is not { } program)
        {
            standIn = new(Socket, Port);
            return;
        }
        Directory.CreateDirectory(folder.File("signatures"));
        await File.WriteAllTextAsync(folder.File("signatures/academy.ndb"), $"Academy.Test.EICAR:0:*:{Convert.ToHexStringLower(Eicar)}\n");
        await File.WriteAllLinesAsync(folder.File("clamd.conf"),
        [
            "Foreground true", $"LocalSocket {Socket}", "FixStaleSocket true", "TCPAddr 127.0.0.1", $"TCPSocket {Port}", $"DatabaseDirectory {folder.File("signatures")}", $"TemporaryDirectory {folder.Path}", $"StreamMaxLength {Largest}",
        ]);
        process = Process.Start(new ProcessStartInfo(program, ["--config-file", folder.File("clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        for (var patience = 0; !await AnswersAsync(); patience++)
        {
            if (process.HasExited || patience > 600) throw new InvalidOperationException($"The virus scanner did not start: {await said} {await errors}");
            await Task.Delay(50);
        }
    }

    public async Task StopAsync()
    {
        standIn?.Dispose();
        standIn = null;
        if (process is not null)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
        File.Delete(Socket);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
            await socket.SendAsync("zPING\0"u8.ToArray());
            var answer = new byte[16];
            return Encoding.ASCII.GetString(answer, 0, await socket.ReceiveAsync(answer)) == "PONG\0";
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string? Program()
    {
        string[] places = ["/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];
        if (places.FirstOrDefault(File.Exists) is { } found) return found;
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get")) return null;
        return Install("update", "-qq") && Install("install", "-y", "-qq", "--no-install-recommends", "clamav-daemon") ? places.FirstOrDefault(File.Exists) : null;
    }

    private static bool Install(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=10", .. arguments]) { RedirectStandardInput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Answers as clamd(8) says.</summary>
    private sealed class StandIn : IDisposable
    {
        private readonly Socket[] doors;

        public StandIn(string path, int port)
        {
            doors = [new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)];
            doors[0].Bind(new UnixDomainSocketEndPoint(path));
            doors[1].Bind(new IPEndPoint(IPAddress.Loopback, port));
            foreach (var door in doors)
            {
                door.Listen();
                _ = ServeAsync(door);
            }
        }

        public void Dispose()
        {
            foreach (var door in doors) door.Dispose();
        }

        private static async Task ServeAsync(Socket door)
        {
            try
            {
                while (true)
                {
                    using var caller = await door.AcceptAsync();
                    await using var stream = new NetworkStream(caller);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(await AnswerAsync(stream) + "\0"));
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private static async Task<string> AnswerAsync(NetworkStream stream)
        {
            var command = new StringBuilder();
            for (int sign; (sign = stream.ReadByte()) > 0;) command.Append((char)sign);
            if (command.ToString() == "zPING") return "PONG";
            if (command.ToString() == "zVERSION") return "ClamAV 1.4.6";
            if (command.ToString() != "zINSTREAM") return "UNKNOWN COMMAND";
            using var file = new MemoryStream();
            for (var head = new byte[4]; ;)
            {
                await stream.ReadExactlyAsync(head);
                if (BinaryPrimitives.ReadInt32BigEndian(head) is not (> 0 and var length)) break;
                var piece = new byte[length];
                await stream.ReadExactlyAsync(piece);
                file.Write(piece);
                if (file.Length > Largest) return "INSTREAM size limit exceeded. ERROR";
            }
            return file.ToArray().AsSpan().IndexOf(Eicar) >= 0 ? "stream: Academy.Test.EICAR.UNOFFICIAL FOUND" : "stream: OK";
        }
    }
}
