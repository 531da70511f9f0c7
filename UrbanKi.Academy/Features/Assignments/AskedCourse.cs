using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Features.Assignments;

/// <param name="DueOn">Null where there is no date, or none that may be shown.</param>
/// <param name="CanBeAllowed">Whether more time and attempts can be given.</param>
/// <param name="Exemption">The one that holds today or will.</param>
/// <param name="Allowances">What was given; without the time that an exemption brings along.</param>
public sealed record AskedCourse(string CourseId, string Title, DateOnly? DueOn, bool CanBeAllowed, Exemption? Exemption, IReadOnlyList<Allowance> Allowances)
{
    /// <param name="isAsked">Whether an assignment asks for it today.</param>
    /// <param name="standing">As far as it may be shown; null else. Without it, nothing may depend on what was learned: whether a round is finished, or a new one was opened.</param>
    /// <param name="allowances">All of the person and course.</param>
    public static AskedCourse For(string courseId, string title, bool isAsked, Standing? standing, Exemption? exemption, IEnumerable<Allowance> allowances)
    {
        var isOpen = standing is { IsHeld: true, IsOpen: true };
        return new(courseId, title, isOpen ? standing!.DueOn : null, isAsked && (standing is null || isOpen), exemption,
            [.. allowances.Where(one => one is { ExemptionId: null, TakenBackAt: null } && (standing is null || standing.RoundId == one.RoundId))]);
    }
}
