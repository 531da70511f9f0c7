using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Hosting;

/// <summary>What the operator sets for the privacy profile. It only ever makes it stricter: what was decided holds, whatever the file says.</summary>
/// <param name="MinimumGroupSize">Holds where nothing was decided; no decision goes below.</param>
/// <param name="NoticeDays">How long everybody is told of something looser before it holds.</param>
public sealed record PrivacySettings(int MinimumGroupSize, int NoticeDays)
{
    public static readonly PrivacySettings Default = new(PrivacyProfile.DefaultGroup, NoticeDays: 14);
}
