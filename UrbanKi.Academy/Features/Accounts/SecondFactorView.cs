using QRCoder;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Where somebody stands with the authenticator app.</summary>
/// <param name="Secret">While it is being set up: what the app has to know, in groups of four.</param>
/// <param name="Link">The same as the address that apps read from the picture.</param>
/// <param name="CodesLeft">How many recovery codes have not been used.</param>
/// <param name="NewCodes">Just made: shown now and never again.</param>
public sealed record SecondFactorView(bool IsOn, string? Secret, string? Link, QrPicture? Picture, int CodesLeft, IReadOnlyList<string>? NewCodes, bool IsRemoved, IReadOnlyList<FormProblem> Problems)
{
    public const string Issuer = "UrbanKi.Academy";
    /// <summary>So few are left that it is time for new ones.</summary>
    public bool IsShortOfCodes => IsOn && CodesLeft <= 3;

    public static SecondFactorView For(Account account, string? key, int codesLeft, IReadOnlyList<string>? newCodes, bool isRemoved, IReadOnlyList<FormProblem> problems)
    {
        var link = key is null ? null : $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.Email ?? account.UserName ?? "")}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        return new(account.TwoFactorEnabled, key is null ? null : Secrets.InGroups(key), link, link is null ? null : QrPicture.Of(link), codesLeft, newCodes, isRemoved, problems);
    }
}

/// <summary>A QR code as the squares of one SVG path.</summary>
/// <param name="Size">Its width and height in squares, with the quiet border.</param>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var squares = data.ModuleMatrix.SelectMany((row, y) => row.Cast<bool>().Select((isDark, x) => isDark ? $"M{x} {y}h1v1h-1z" : ""));
        return new(data.ModuleMatrix.Count, string.Concat(squares));
    }
}
