using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace UrbanKi.Academy.Hosting;

/// <summary>Where to go back to, as a form or an address line said it.</summary>
public static class LocalAddress
{
    /// <summary>The address if it leads to this site, else home; escaped, since a header carries ASCII only.</summary>
    public static string OrHome(this IUrlHelper url, string? address) => url.IsLocalUrl(address) ? Escaped(address) : "/";

    private static string Escaped(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var sign in address.EnumerateRunes())
            text.Append(sign.Value is > ' ' and < 0x7F ? sign.ToString() : Uri.EscapeDataString(sign.ToString()));
        return text.ToString();
    }
}
