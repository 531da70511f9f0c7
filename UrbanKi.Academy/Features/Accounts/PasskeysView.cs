using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Accounts;

/// <param name="Done">The key of what has just been done; null if nothing.</param>
public sealed record PasskeysView(IReadOnlyList<PasskeyRow> Passkeys, string? Done, IReadOnlyList<FormProblem> Problems)
{
    public static PasskeysView For(IEnumerable<UserPasskeyInfo> passkeys, CurrentPerson person, string? done, IReadOnlyList<FormProblem> problems) => new(
        [.. passkeys.OrderByDescending(key => key.CreatedAt).Select(key => new PasskeyRow(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "?", person.Local(key.CreatedAt.UtcDateTime)))],
        done switch { "added" => "Passkey_Added", "removed" => "Passkey_Removed", _ => null },
        problems);
}

public sealed record PasskeyRow(string Id, string Name, DateTime CreatedAt);
