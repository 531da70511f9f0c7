namespace UrbanKi.Academy.Tests.Features.Walks;

/// <summary>What one person did in the course that they were asked for. Everything else in the town is the same.</summary>
public enum Learned
{
    Nothing,
    /// <summary>Tried the quiz, failed, and wrote a private note.</summary>
    Tried,
    /// <summary>Without a mistake, in the morning.</summary>
    AtOnce,
    /// <summary>The same day in the evening, at the third attempt, with a private note.</summary>
    WithTrouble,
}
