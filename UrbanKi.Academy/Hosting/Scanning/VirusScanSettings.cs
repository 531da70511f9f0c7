using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace UrbanKi.Academy.Hosting.Scanning;

/// <summary>The settings below "Academy:VirusScan": where ClamAV's daemon listens.</summary>
public sealed record VirusScanSettings
{
    private const string Section = "Academy:VirusScan";

    /// <summary>As it was written: a path, or a host with its port.</summary>
    public required string Address { get; init; }
    public required EndPoint EndPoint { get; init; }
    /// <summary>How long looking at one file may take.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Null where there is no scanner: then files are taken as they come, and the administrator's page says so.</summary>
    /// <exception cref="SettingException">A setting can't be used.</exception>
    public static VirusScanSettings? Read(IConfiguration academy)
    {
        var section = academy.GetSection("VirusScan");
        var (address, patience) = (section["Address"], section["TimeoutSeconds"]);
        if (string.IsNullOrWhiteSpace(address))
            return string.IsNullOrEmpty(patience) ? null : throw new SettingException($"{Section}:Address", $"it is missing; name ClamAV's socket, such as /run/clamav/clamd.ctl, or remove {Section}:TimeoutSeconds");
        return new() { Address = address, EndPoint = EndPointOf(address), Patience = TimeSpan.FromSeconds(Seconds(patience)) };
    }

    private static EndPoint EndPointOf(string address)
    {
        // A file's path, or "host:port"; "[::1]:3310" too.
        if (Path.IsPathRooted(address) && Socket.OSSupportsUnixDomainSockets && address.Length < 100) return new UnixDomainSocketEndPoint(address);
        return Uri.TryCreate($"tcp://{address}", UriKind.Absolute, out var where) && where.Port > 0 && where.PathAndQuery.Trim('/').Length == 0 && where.UserInfo.Length == 0
            ? new DnsEndPoint(where.IdnHost.Trim('[', ']'), where.Port)
            : throw new SettingException($"{Section}:Address", $"'{address}' is neither the path of a socket, such as /run/clamav/clamd.ctl, nor a host with a port, such as 127.0.0.1:3310");
    }

    private static int Seconds(string? text) => string.IsNullOrEmpty(text) ? 60
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 600 ? number
        : throw new SettingException($"{Section}:TimeoutSeconds", string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number from 1 to 600"));
}
