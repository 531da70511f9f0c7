using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Features.Accounts;

public sealed record AccessView(IReadOnlyList<AccessLine> Lines)
{
    /// <summary>More than these, the newest, are not shown.</summary>
    public const int Most = 200;

    public static AccessView For(IEnumerable<AccessCount> accesses) => new([.. accesses.Select(a => new AccessLine(a.Day, a.ShownDay == a.Day ? null : a.ShownDay, a.Kind, a.IsAboutMe, a.Role, a.Count))]);
}

/// <summary>The looks of one kind on one day. By whom is said by function: those who do this work are employees, too, and it is the function that may look.</summary>
/// <param name="ShownDay">The past day that was shown; null for the day itself.</param>
/// <param name="IsAboutMe">Else a list that could have shown me.</param>
/// <param name="Role">Null for the command line.</param>
public sealed record AccessLine(DateOnly Day, DateOnly? ShownDay, AccessKind Kind, bool IsAboutMe, string? Role, int Count);
