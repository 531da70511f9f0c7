namespace UrbanKi.Academy.Learning;

/// <summary>What an attempt came to.</summary>
/// <param name="Earned">Points, with fractions.</param>
/// <param name="Possible">Points that all scored questions give together.</param>
/// <param name="Percent">Whole, 0 to 100, rounded down: it never shows the mark that was missed.</param>
/// <param name="IsPassed">Whether the pass mark is reached.</param>
public sealed record Result(double Earned, int Possible, int Percent, bool IsPassed);
