namespace UrbanKi.Academy.People.Privacy;

/// <summary>A profile and the days on which it held.</summary>
/// <param name="Number">The proposal that brought it; 0 for what holds without any decision.</param>
public sealed record ProfilePeriod(PrivacyProfile Profile, DaySpan Days, int Number);
