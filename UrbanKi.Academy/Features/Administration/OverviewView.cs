namespace UrbanKi.Academy.Features.Administration;

/// <param name="HasProvider">Whether people can sign in with an account elsewhere.</param>
/// <param name="Waiting">How many of them nobody here knows yet.</param>
public sealed record OverviewView(bool HasProvider, int Waiting);
