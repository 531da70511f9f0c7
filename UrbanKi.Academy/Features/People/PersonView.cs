using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>HR's page of one person: who they are, where they have been, and of their learning status and dates.</summary>
public sealed record PersonView
{
    public required Guid Id { get; init; }
    public required string FullName { get; init; }
    public required string? PersonnelNumber { get; init; }
    public required string? Email { get; init; }
    public required string Language { get; init; }
    /// <summary>The unit's names from the top down.</summary>
    public required string? Unit { get; init; }
    public required bool HasAccount { get; init; }
    /// <summary>Whether they can be invited, or let in anew: by mail, by letter.</summary>
    public (bool ByMail, bool ByLetter) Invitable { get; init; }
    public required DateOnly? LeftOn { get; init; }
    /// <summary>Since when there is no name any more; null while there is.</summary>
    public required DateOnly? ErasedOn { get; init; }
    /// <summary>The keys of the roles, and the unit that each is limited to.</summary>
    public required IReadOnlyList<(string Role, string? Unit)> Roles { get; init; }
    /// <summary>Names and units over the years, the newest first.</summary>
    public required IReadOnlyList<PersonPeriod> History { get; init; }
    /// <summary>Null where the privacy profile shows HR nothing by person.</summary>
    public required IReadOnlyList<CourseLine>? Courses { get; init; }
    /// <summary>What has just been done: "added", "changed", "left", "returned".</summary>
    public required string? Done { get; init; }
    /// <summary>The key of why something was refused.</summary>
    public string? Refusal { get; init; }

    public static readonly IReadOnlyList<string> Deeds = ["added", "changed", "left", "returned"];

    /// <param name="units">All details of all units: a past unit is shown with the name of its day.</param>
    public static PersonView For(StaffMember member, IReadOnlyList<PersonDetail> details, IReadOnlyList<RoleGrant> roles, IReadOnlyList<UnitDetail> units, IReadOnlyList<StandingFacts>? standings,
        bool hasAccount, LibrarySnapshot library, string language, DateOnly today, string? done) => new()
    {
        Id = member.Person.Id,
        FullName = member.Detail.FullName,
        PersonnelNumber = member.Person.PersonnelNumber,
        Email = member.Person.Email,
        Language = member.Person.Language,
        Unit = units.PathOf(member.Detail.UnitId),
        HasAccount = hasAccount,
        LeftOn = member.Person.LeftOn,
        ErasedOn = member.Person.ErasedOn,
        Roles = [.. roles.Select(grant => (grant.Role, units.PathOf(grant.UnitId)))],
        // An interval that ended on the day it began never held; of somebody who came and went on one day there is no other.
        History = [.. details.Where(detail => detail.ValidTo is null || detail.ValidTo > detail.ValidFrom || details.Count == 1).OrderByDescending(detail => detail.ValidFrom).Select(detail => new PersonPeriod(
            detail.ValidFrom, detail.ValidTo is { } end ? end > detail.ValidFrom ? end.AddDays(-1) : end : null, detail.FullName, units.FirstOrDefault(unit => unit.UnitId == detail.UnitId && unit.HoldsOn(detail.ValidFrom))?.Name))],
        Courses = standings is null ? null : [.. standings.Select(facts => new CourseLine(
            library.ShortTitleOf(facts.CourseId, language), Status.Of(facts, today), facts.AssignedOn, facts.DueOn, facts.CompletedOn, facts.ValidUntil)).OrderBy(line => line.Title, StringComparer.CurrentCulture)],
        Done = Deeds.Contains(done) ? done : null,
    };
}

/// <summary>A name and unit from one day to another, both inclusive.</summary>
public sealed record PersonPeriod(DateOnly From, DateOnly? To, string Name, string? Unit);

/// <summary>How a person stands in a course: status and dates, never answers, points, attempts or time.</summary>
public sealed record CourseLine(string Title, string Status, DateOnly? AssignedOn, DateOnly? DueOn, DateOnly? CompletedOn, DateOnly? ValidUntil);
