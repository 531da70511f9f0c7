using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Retention;

/// <summary>The form: days as they are typed.</summary>
public sealed record RetentionInput
{
    [MaxLength(10)] public string? AccountDays { get; init; }
    [MaxLength(10)] public string? DetailDays { get; init; }
    [MaxLength(10)] public string? ProofDays { get; init; }
    [MaxLength(10)] public string? SurveyDays { get; init; }
    [MaxLength(10)] public string? LogDays { get; init; }
    [MaxLength(10)] public string? MailDays { get; init; }
    [MaxLength(10)] public string? ReportDays { get; init; }

    public string? this[RetentionClock clock] => clock.Name switch
    {
        nameof(AccountDays) => AccountDays,
        nameof(DetailDays) => DetailDays,
        nameof(ProofDays) => ProofDays,
        nameof(SurveyDays) => SurveyDays,
        nameof(LogDays) => LogDays,
        nameof(MailDays) => MailDays,
        _ => ReportDays,
    };

    public static RetentionInput Of(RetentionSchedule schedule) => new()
    {
        AccountDays = $"{schedule[RetentionClock.Account]}",
        DetailDays = $"{schedule[RetentionClock.Detail]}",
        ProofDays = $"{schedule[RetentionClock.Proof]}",
        SurveyDays = $"{schedule[RetentionClock.Survey]}",
        LogDays = $"{schedule[RetentionClock.Log]}",
        MailDays = $"{schedule[RetentionClock.Mail]}",
        ReportDays = $"{schedule[RetentionClock.Reports]}",
    };

    /// <summary>The clocks as they are typed; null where anything is wrong with them.</summary>
    public (RetentionSchedule? Schedule, IReadOnlyList<FormProblem> Problems) Read(IStringLocalizer<Texts> texts)
    {
        var days = new Dictionary<RetentionClock, int>();
        var problems = new List<FormProblem>();
        foreach (var clock in RetentionClock.All)
            if (int.TryParse(this[clock]?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && clock.Allows(number)) days[clock] = number;
            else problems.Add(new(clock.Name, texts["Retention_NoDays", texts[$"Retention_Clock_{clock.Name}"], clock.LeastDays, clock.MostDays]));
        if (problems.Count > 0) return (null, problems);
        var schedule = new RetentionSchedule(days);
        return schedule.IsInOrder ? (schedule, []) : (null, [new(RetentionClock.Proof.Name, texts["Retention_ProofTooShort"])]);
    }
}
