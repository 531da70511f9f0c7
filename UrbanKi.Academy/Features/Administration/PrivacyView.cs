using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Deciding on the privacy profile.</summary>
public sealed record PrivacyView
{
    public required PrivacyProfile Profile { get; init; }
    /// <summary>Names of those who have to agree; null for somebody who has gone.</summary>
    public required IReadOnlyList<string?> Confirmers { get; init; }
    public required OpenProposal? Open { get; init; }
    public required PrivacyInput Input { get; init; }
    public required int LeastGroupSize { get; init; }
    public required int NoticeDays { get; init; }
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
    /// <summary>What would happen, to be agreed to; null while the form is filled in.</summary>
    public PrivacyDecision? Preview { get; init; }
    /// <summary>What has just been done: "decided" or "withdrawn".</summary>
    public string? Done { get; init; }

    public string? At(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    /// <summary>The field that a refusal is about.</summary>
    public static string FieldOf(PrivacyRefusal refusal) => refusal switch
    {
        PrivacyRefusal.GroupSize => nameof(PrivacyInput.GroupSize),
        PrivacyRefusal.ConfirmerMissing or PrivacyRefusal.ConfirmerNotEligible or PrivacyRefusal.NameConfirmerFirst or PrivacyRefusal.ReplaceConfirmerFirst => nameof(PrivacyInput.Confirmer),
        PrivacyRefusal.ConfirmerTwice => nameof(PrivacyInput.Deputy),
        _ => nameof(PrivacyInput.Level),
    };
}
