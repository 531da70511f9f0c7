using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>One person as an administrator sees them.</summary>
public sealed record AccountView
{
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string? Email { get; init; }
    public required string? PersonnelNumber { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    /// <summary>The unit that the role of HR is limited to; null for everywhere.</summary>
    public required Guid? HrUnitId { get; init; }
    /// <summary>The units to which it can be limited.</summary>
    public IReadOnlyList<UnitDetail> Units { get; init; } = [];
    public required bool HasAccount { get; init; }
    public required bool HasPassword { get; init; }
    public required bool HasSecondFactor { get; init; }
    public required int Passkeys { get; init; }
    /// <summary>Linked accounts elsewhere.</summary>
    public required int SignIns { get; init; }
    public required int Sessions { get; init; }
    /// <summary>The key of what has just been done; null if nothing.</summary>
    public string? Done { get; init; }
    /// <summary>The key of why something was refused.</summary>
    public string? Refusal { get; init; }
    /// <summary>What was typed and refused, and why; null if nothing was.</summary>
    public (string? Email, string? Number)? Typed { get; init; }
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
    /// <summary>A one-time link that has just been made; shown once.</summary>
    public string? Link { get; init; }

    public static string? DoneKey(string? done) => done switch
    {
        "roles" => "Admin_DoneRoles",
        "names" => "Admin_DoneNames",
        "second-factor" => "Admin_DoneSecondFactor",
        "sessions" => "Admin_DoneSessions",
        _ => null,
    };

    /// <summary>Null for somebody who doesn't exist here.</summary>
    public static Task<AccountView?> FindAsync(AcademyDbContext db, Guid person) => db.People.AsNoTracking().Where(p => p.Id == person).Select(p => new
    {
        Person = p,
        Detail = p.Details.OrderByDescending(d => d.ValidFrom).First(),
        Roles = p.Roles.Select(r => r.Role).ToList(),
        HrUnitId = p.Roles.Where(r => r.Role == Role.Hr).Select(r => r.UnitId).FirstOrDefault(),
        Account = db.Users.FirstOrDefault(a => a.PersonId == p.Id),
    }).Select(p => new AccountView
    {
        PersonId = p.Person.Id,
        Name = p.Detail.GivenName + " " + p.Detail.Surname,
        Email = p.Person.Email,
        PersonnelNumber = p.Person.PersonnelNumber,
        Roles = p.Roles,
        HrUnitId = p.HrUnitId,
        HasAccount = p.Account != null,
        HasPassword = p.Account != null && p.Account.PasswordHash != null,
        HasSecondFactor = p.Account != null && p.Account.TwoFactorEnabled,
        Passkeys = p.Account == null ? 0 : db.UserPasskeys.Count(k => k.UserId == p.Account.Id),
        SignIns = p.Account == null ? 0 : db.UserLogins.Count(l => l.UserId == p.Account.Id),
        Sessions = p.Account == null ? 0 : db.AccountSessions.Count(s => s.AccountId == p.Account.Id),
    }).SingleOrDefaultAsync();
}
