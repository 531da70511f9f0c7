using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Whether a passkey is right. What comes from the browser may be anything.</summary>
public sealed class PasskeyDoor(AccountSignIn signIn, UserManager<Account> accounts, AcademyDbContext db, WriteGate gate, ILogger<PasskeyDoor> log)
{
    /// <summary>The account that the passkey belongs to; null if it proves nothing.</summary>
    public async Task<Account?> TryAsync(string? credential)
    {
        if (await AskAsync(() => signIn.PerformPasskeyAssertionAsync(credential ?? "")) is not { Succeeded: true } assertion || !await signIn.CanSignInAsync(assertion.User)) return null;
        // The counter by which a copied key would be found out.
        return (await gate.WriteAsync(db, () => accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey))).Succeeded ? assertion.User : null;
    }

    /// <summary>A new passkey, as the device made it; null if it proves nothing.</summary>
    public async Task<UserPasskeyInfo?> MakeAsync(string? credential) => (await AttestAsync(credential))?.Passkey;

    /// <summary>The same with whom it was made for.</summary>
    public async Task<PasskeyAttestationResult?> AttestAsync(string? credential) =>
        await AskAsync(() => signIn.PerformPasskeyAttestationAsync(credential ?? "")) is { Succeeded: true } attestation ? attestation : null;

    private async Task<T?> AskAsync<T>(Func<Task<T>> ask) where T : class
    {
        try
        {
            return await ask();
        }
        // No question is open in this browser, or the answer is no answer.
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or JsonException or FormatException or PasskeyException)
        {
            log.LogInformation("A passkey was refused: {Reason}", problem.Message);
            return null;
        }
    }
}
