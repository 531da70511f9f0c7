using System.Net;
using System.Net.Sockets;

namespace UrbanKi.Academy.Hosting;

public static class NetworkAddress
{
    private const int PrefixBytes = 8;

    /// <summary>What strangers are told apart by when something is counted: the address, or with IPv6 its network (/64), of which one machine has as many addresses as it likes.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, PrefixBytes, bytes.Length - PrefixBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
