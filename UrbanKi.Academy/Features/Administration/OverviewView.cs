namespace UrbanKi.Academy.Features.Administration;

/// <param name="HasProvider">Whether people can sign in with an account elsewhere.</param>
/// <param name="Waiting">How many of them nobody here knows yet.</param>
/// <param name="DeadMails">How many mails were given up.</param>
/// <param name="Barriers">Reported barriers that nobody is done with.</param>
public sealed record OverviewView(bool HasProvider, int Waiting, int DeadMails, int Barriers);
