using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Privacy;

/// <summary>How often somebody with a role looked in one way on a day.</summary>
/// <param name="ShownDay">The day that was shown.</param>
/// <param name="Role">Null for the command line.</param>
/// <param name="IsAboutMe">Else lists that could have shown the person.</param>
public sealed record AccessCount(DateOnly Day, DateOnly ShownDay, AccessKind Kind, string? Role, bool IsAboutMe, int Count);
