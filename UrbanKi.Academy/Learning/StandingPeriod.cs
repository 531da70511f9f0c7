using System.Linq.Expressions;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>What a report says of a person and course from one day until the day before another: a projection of the learning record, so that a report for a past day costs what today's costs and stays what it was.</summary>
public sealed class StandingPeriod : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }
    public DateOnly OpenedOn { get; set; }
    public int VersionNumber { get; set; }
    public bool IsOpen { get; set; }
    public bool IsBegun { get; set; }
    public DateOnly? AssignedOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? WithdrawnOn { get; set; }
    public DateOnly? ExemptFrom { get; set; }
    public DateOnly? ExemptUntil { get; set; }
    public DateOnly? SupersededOn { get; set; }
    public DateOnly? CompletedOn { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string? CertificateNumber { get; set; }

    public static readonly Expression<Func<StandingPeriod, StandingFacts>> ToFacts = p => new()
    {
        PersonId = p.PersonId,
        CourseId = p.CourseId,
        OpenedOn = p.OpenedOn,
        VersionNumber = p.VersionNumber,
        IsOpen = p.IsOpen,
        IsBegun = p.IsBegun,
        AssignedOn = p.AssignedOn,
        DueOn = p.DueOn,
        WithdrawnOn = p.WithdrawnOn,
        ExemptFrom = p.ExemptFrom,
        ExemptUntil = p.ExemptUntil,
        SupersededOn = p.SupersededOn,
        CompletedOn = p.CompletedOn,
        ValidUntil = p.ValidUntil,
        CertificateNumber = p.CertificateNumber,
    };

    private static readonly Func<StandingPeriod, StandingFacts> Compiled = ToFacts.Compile();

    public StandingFacts Facts => Compiled(this);

    /// <summary>Carries on after an event: the period goes on where a report would say the same, is put right where it began that very day, and else ends and is followed by another.</summary>
    /// <returns>The period that holds from now on; the one given or a new one.</returns>
    public static StandingPeriod After(StandingPeriod? period, Standing standing, DateOnly day)
    {
        var facts = StandingFacts.Of(standing);
        if (period is not null)
        {
            if (period.Facts == facts) return period;
            if (period.ValidFrom >= day)
            {
                period.Tell(facts);
                return period;
            }
            period.ValidTo = day;
        }
        var next = new StandingPeriod { OrganisationId = standing.OrganisationId, PersonId = standing.PersonId, CourseId = standing.CourseId, ValidFrom = day };
        next.Tell(facts);
        return next;
    }

    private void Tell(StandingFacts facts)
    {
        (OpenedOn, VersionNumber, IsOpen, IsBegun) = (facts.OpenedOn, facts.VersionNumber, facts.IsOpen, facts.IsBegun);
        (AssignedOn, DueOn, WithdrawnOn, ExemptFrom, ExemptUntil) = (facts.AssignedOn, facts.DueOn, facts.WithdrawnOn, facts.ExemptFrom, facts.ExemptUntil);
        (SupersededOn, CompletedOn, ValidUntil, CertificateNumber) = (facts.SupersededOn, facts.CompletedOn, facts.ValidUntil, facts.CertificateNumber);
    }
}
