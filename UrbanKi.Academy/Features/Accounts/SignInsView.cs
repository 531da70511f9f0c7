using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <param name="Provider">What the provider is called; null for the general words.</param>
/// <param name="Message">The key of what has just happened; null if nothing.</param>
public sealed record SignInsView(IReadOnlyList<SignInRow> SignIns, string? Provider, string? Message)
{
    public bool IsGood => Message is "Linked_Done" or "Linked_Removed";

    public static string? DoneKey(string? done) => done switch
    {
        "linked" => "Linked_Done",
        "removed" => "Linked_Removed",
        nameof(SignInLink.Taken) => "Linked_Taken",
        "provider" => "Provider_Failed",
        nameof(SignInLink.HasAnother) => "Linked_HasAnother",
        _ => null,
    };
}

/// <summary>An account elsewhere.</summary>
public sealed record SignInRow(string Issuer, string Subject)
{
    public string Host => Uri.TryCreate(Issuer, UriKind.Absolute, out var address) ? address.Host : Issuer;
}
