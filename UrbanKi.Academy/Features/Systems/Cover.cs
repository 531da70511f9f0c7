using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>How many users of a system have had a measure, as far as the privacy profile lets it be said.</summary>
/// <param name="IsHidden">The profile shows nothing by person: how many of them had a measure could be told apart by choosing who uses the system.</param>
public sealed record Cover(int Users, int Covered, int RunOut, bool IsHidden)
{
    public int Gap => Users - Covered;

    /// <param name="count">Null where nobody uses it.</param>
    /// <param name="profile">In force.</param>
    public static Cover Of(SystemCount? count, PrivacyProfile profile) => count is null ? new(0, 0, 0, false)
        : profile.ShowsPersons ? new(count.Users, count.Covered, count.RunOut, false) : new(count.Users, 0, 0, true);
}
