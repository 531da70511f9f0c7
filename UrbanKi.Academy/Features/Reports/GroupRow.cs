using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Learning.Groups;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>One group of a course.</summary>
/// <param name="Unit">Null for the whole organisation.</param>
/// <param name="FormedOn">Everybody in it was asked by this day.</param>
/// <param name="AtLeast">So many people, rounded down.</param>
public sealed record GroupRow(string? Unit, DateOnly FormedOn, int AtLeast, Band Band)
{
    public static GroupRow For(ToldGroup group) => new(group.Unit, group.FormedOn, GroupRange.Rounded(group.Size), group.Band);
}
