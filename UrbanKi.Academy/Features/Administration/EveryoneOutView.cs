namespace UrbanKi.Academy.Features.Administration;

/// <param name="People">How many are signed in.</param>
/// <param name="Sessions">On how many devices.</param>
/// <param name="Ended">How many sessions have just been ended; null where nothing was done.</param>
public sealed record EveryoneOutView(int People, int Sessions, int? Ended);
