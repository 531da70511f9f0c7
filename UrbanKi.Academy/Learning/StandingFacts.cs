using System.Linq.Expressions;

namespace UrbanKi.Academy.Learning;

/// <summary>The part of a standing that a report is made of: today's from the standings, a past day's from the <see cref="StandingPeriod"/>s.</summary>
public sealed record StandingFacts
{
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    /// <summary>When the newest round began.</summary>
    public required DateOnly OpenedOn { get; init; }
    /// <summary>Of the text that was taught: the completion's where there is one, else the round's.</summary>
    public required int VersionNumber { get; init; }
    /// <summary>Whether the newest round still has something to do.</summary>
    public required bool IsOpen { get; init; }
    /// <summary>Whether any step of the newest round is done.</summary>
    public required bool IsBegun { get; init; }
    public required DateOnly? AssignedOn { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required DateOnly? WithdrawnOn { get; init; }
    public required DateOnly? ExemptFrom { get; init; }
    /// <summary>The last day of an exemption.</summary>
    public required DateOnly? ExemptUntil { get; init; }
    public required DateOnly? SupersededOn { get; init; }
    /// <summary>The last completion, of the newest round or of one before.</summary>
    public required DateOnly? CompletedOn { get; init; }
    public required DateOnly? ValidUntil { get; init; }
    public required string? CertificateNumber { get; init; }

    /// <summary>How they are read from a standing.</summary>
    public static readonly Expression<Func<Standing, StandingFacts>> FromStanding = s => new()
    {
        PersonId = s.PersonId,
        CourseId = s.CourseId,
        OpenedOn = s.OpenedOn,
        VersionNumber = s.CompletedOn == null && s.EarlierCompletedOn != null ? s.EarlierVersionNumber!.Value : s.VersionNumber,
        IsOpen = s.CompletedOn == null,
        IsBegun = s.StepsDone > 0 || s.DoneLessons != "",
        AssignedOn = s.AssignedOn,
        DueOn = s.DueOn,
        WithdrawnOn = s.WithdrawnOn,
        ExemptFrom = s.ExemptFrom,
        ExemptUntil = s.ExemptUntil,
        SupersededOn = s.SupersededOn,
        CompletedOn = s.CompletedOn ?? s.EarlierCompletedOn,
        ValidUntil = s.CompletedOn != null ? s.ValidUntil : s.EarlierValidUntil,
        CertificateNumber = s.CompletedOn != null ? s.CertificateNumber : s.EarlierCertificateNumber,
    };

    private static readonly Func<Standing, StandingFacts> Compiled = FromStanding.Compile();

    public static StandingFacts Of(Standing standing) => Compiled(standing);
}
