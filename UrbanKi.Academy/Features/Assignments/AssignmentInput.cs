using System.ComponentModel.DataAnnotations;
using System.Globalization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>The form of an assignment as it was filled in: everything is text until it has been read.</summary>
public sealed class AssignmentInput
{
    public const string ByDate = "date", ByDays = "days", Never = "none";
    private const int MostDays = 3650, MostMonths = 120, LongestNote = 500;

    /// <summary>"course:ki-grundlagen" or "path:alle".</summary>
    [MaxLength(200)] public string? What { get; set; }
    public bool Everyone { get; set; }
    public List<Guid> Units { get; set; } = [];
    public List<string> Roles { get; set; } = [];
    public List<Guid> Systems { get; set; } = [];
    /// <summary>Personnel numbers or e-mail addresses, one a line.</summary>
    [MaxLength(20_000)] public string? People { get; set; }
    [MaxLength(20)] public string? StartsOn { get; set; }
    /// <summary>How the last day is said: one of the three above.</summary>
    [MaxLength(10)] public string? Due { get; set; }
    [MaxLength(20)] public string? DueOn { get; set; }
    [MaxLength(10)] public string? DueDays { get; set; }
    [MaxLength(10)] public string? RepeatMonths { get; set; }
    public bool Voluntary { get; set; }
    public string? Note { get; set; }
    /// <summary>Targets that it has and the form has no other place for, as somebody who has left: kept while they are ticked.</summary>
    public List<Guid> Keep { get; set; } = [];
    /// <summary>Drawn with the form: what is sent twice is assigned once.</summary>
    public Guid Key { get; set; }
    /// <summary>What the window knows; an older one than the stored is told so.</summary>
    public int Revision { get; set; }

    public IReadOnlyList<string> PeopleLines => [.. (People ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static AssignmentInput Of(Assignment assignment, AssignmentChoices choices) => new()
    {
        What = assignment.CourseId is { } course ? $"course:{course}" : $"path:{assignment.PathId}",
        Everyone = assignment.Targets.Any(target => target.Kind == TargetKind.Everyone),
        Units = Subjects(assignment, TargetKind.Unit),
        Systems = Subjects(assignment, TargetKind.AiSystem),
        Roles = [.. assignment.Targets.Select(target => target.Role).OfType<string>()],
        People = string.Join('\n', Subjects(assignment, TargetKind.Person).Select(choices.PersonWord).OfType<string>()),
        Keep = [.. choices.HiddenOf(assignment).Select(target => target.Id)],
        StartsOn = Iso(assignment.StartsOn),
        Due = assignment.DueDays is not null ? ByDays : assignment.DueOn is not null ? ByDate : Never,
        DueOn = Iso(assignment.DueOn),
        DueDays = assignment.DueDays?.ToString(CultureInfo.InvariantCulture),
        RepeatMonths = assignment.RepeatMonths?.ToString(CultureInfo.InvariantCulture),
        Voluntary = !assignment.IsMandatory,
        Note = assignment.Note,
        Revision = assignment.Revision,
    };

    /// <summary>Reads the form; what can't be read is told by field and key of its text.</summary>
    /// <param name="stored">As it is; null for a new one.</param>
    public AssignmentReading Read(AssignmentChoices choices, DateOnly today, Assignment? stored = null)
    {
        var problems = new List<(string Field, string TextKey, string? Value)>();
        var parts = (What ?? "").Split(':', 2);
        var course = parts is ["course", var c] && choices.Courses.Any(one => one.Id == c) ? c : null;
        var path = parts is ["path", var p] && choices.Paths.Any(one => one.Id == p) ? p : null;
        if (course is null && path is null) Say(nameof(What), "Assignments_WhatMissing");

        var targets = new List<(TargetKind Kind, Guid? Subject, string? Role)>();
        if (Everyone && choices.IsWhole) targets.Add((TargetKind.Everyone, null, null));
        targets.AddRange(Units.Distinct().Where(id => choices.Units.Any(unit => unit.Id == id)).Select(id => (TargetKind.Unit, (Guid?)id, (string?)null)));
        if (choices.IsWhole) targets.AddRange(Systems.Distinct().Where(id => choices.Systems.Any(system => system.Id == id)).Select(id => (TargetKind.AiSystem, (Guid?)id, (string?)null)));
        if (choices.IsWhole) targets.AddRange(Roles.Distinct().Where(AssignmentChoices.Roles.Contains).Select(role => (TargetKind.Role, (Guid?)null, (string?)role)));
        foreach (var line in PeopleLines)
            switch (choices.FindPeople(line))
            {
                case [var one]: targets.Add((TargetKind.Person, one, null)); break;
                case []: Say(nameof(People), "Assignments_PersonUnknown", line); break;
                default: Say(nameof(People), "Assignments_PersonAmbiguous", line); break;
            }
        if (stored is not null) targets.AddRange(choices.HiddenOf(stored).Where(target => Keep.Contains(target.Id)).Select(target => (target.Kind, target.SubjectId, target.Role)));
        if (targets.Count == 0 && problems.All(problem => problem.Field != nameof(People))) Say("Everyone", "Assignments_WhomMissing");

        var starts = Day(nameof(StartsOn), StartsOn) ?? today;
        DateOnly? dueOn = null;
        int? dueDays = null;
        switch (Due)
        {
            case ByDate when string.IsNullOrWhiteSpace(DueOn): Say(nameof(DueOn), "Assignments_DueMissing"); break;
            case ByDate:
                dueOn = Day(nameof(DueOn), DueOn);
                // A date that has passed stays where something else is changed; nobody gets time by that.
                if (dueOn < (dueOn == stored?.DueOn ? starts : starts > today ? starts : today)) Say(nameof(DueOn), "Assignments_DuePast");
                break;
            case ByDays when Number(DueDays, MostDays) is { } days: dueDays = days; break;
            case ByDays: Say(nameof(DueDays), "Assignments_DaysUnreadable"); break;
            case Never: break;
            default: Say("DueByDate", "Assignments_DueMissing"); break;
        }
        int? months = null;
        if (!string.IsNullOrWhiteSpace(RepeatMonths) && (months = Number(RepeatMonths, MostMonths)) is null) Say(nameof(RepeatMonths), "Assignments_MonthsUnreadable");
        if (Note?.Length > LongestNote) Say(nameof(Note), "Assignments_NoteTooLong");

        return new(course, path, targets, starts, dueOn, dueDays, months, !Voluntary, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), problems);

        void Say(string field, string key, string? value = null) => problems.Add((field, key, value));

        DateOnly? Day(string field, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (DayText.Read(text) is not { } day) Say(field, "Assignments_DateUnreadable", text);
            else if (day > Assignment.LatestDay(today)) Say(field, "Assignments_DateTooFar", Dates.Full(Assignment.LatestDay(today)));
            else return day;
            return null;
        }
    }

    private static List<Guid> Subjects(Assignment assignment, TargetKind kind) => [.. assignment.Targets.Where(target => target.Kind == kind).Select(target => target.SubjectId!.Value)];

    private static int? Number(string? text, int most) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
