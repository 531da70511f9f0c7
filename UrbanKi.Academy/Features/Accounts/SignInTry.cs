namespace UrbanKi.Academy.Features.Accounts;

/// <summary>One try to come in. It counts as wrong from its beginning, so that however many are made at the same moment, no more than allowed are looked at; whoever turns out to be right gets it back.</summary>
/// <param name="Wait">How long to wait; null if it may be made.</param>
public sealed record SignInTry(TimeSpan? Wait)
{
    internal Action? Right { get; init; }
    internal Func<bool>? Wrong { get; init; }

    /// <summary>Right sign-ins do not count.</summary>
    public void WasRight() => Right?.Invoke();

    /// <returns>Whether the account has to wait from now on.</returns>
    public bool WasWrong() => Wrong?.Invoke() == true;
}
