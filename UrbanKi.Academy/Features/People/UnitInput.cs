using System.Security.Cryptography;
using System.Text;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.People;

/// <summary>A unit as a form says it.</summary>
public sealed record UnitInput
{
    public string? Name { get; init; }
    /// <summary>The key of the unit above; empty for the top.</summary>
    public string? Parent { get; init; }
    /// <summary>What stood there when the form was shown: see <see cref="StateOf"/>.</summary>
    public string? Before { get; init; }

    /// <summary>The same as long as nobody has changed anything: an older window must not overwrite a newer one.</summary>
    public static string StateOf(UnitDetail unit) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{unit.Name}\n{unit.ParentId}")))[..16];

    public string? CleanName => PersonText.TryClean(Name ?? "", out var clean) && clean.Length > 0 ? clean : null;
}
