using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Assignments in sentences; the same words wherever they are shown.</summary>
public static class AssignmentWords
{
    public static string Target(this IStringLocalizer<Texts> texts, (TargetKind Kind, string? Name) target) => target switch
    {
        (TargetKind.Everyone, _) => texts["Assignments_Everyone"],
        (TargetKind.Role, { } role) => texts[$"Assignments_Role_{role}"],
        (TargetKind.AiSystem, { } name) => texts["Assignments_UsersOf", name],
        (_, { } name) => name,
        _ => texts["Assignments_TargetGone"],
    };

    public static string Due(this IStringLocalizer<Texts> texts, DateOnly? dueOn, int? dueDays) =>
        dueDays is { } days ? texts["Assignments_DueInDays", days] : dueOn is { } day ? texts["Assignments_DueBy", Dates.Full(day)] : texts["Assignments_NoDue"];

    /// <summary>"mehr Zeit bis 1. März 2027, 2 Versuche mehr am Tag (Krankheit)".</summary>
    public static string Allowance(this IStringLocalizer<Texts> texts, Allowance given)
    {
        List<string> what = [];
        if (given.DueOn is { } due) what.Add(texts["Exceptions_Extended", Dates.Full(due)]);
        if (given.ExtraAttempts > 0) what.Add(given.ExtraAttempts == 1 ? texts["Exceptions_OneMoreAttempt"] : texts["Exceptions_MoreAttempts", given.ExtraAttempts]);
        return $"{string.Join(", ", what)} ({given.Reason})";
    }

    public static string Repeat(this IStringLocalizer<Texts> texts, int? months) => months is { } number ? texts["Assignments_Every", number] : texts["Assignments_Once"];
}
