using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <param name="Done">The key of what has just been done; null if nothing.</param>
public sealed record PendingView(IReadOnlyList<PendingLine> Lines, string? Done)
{
    public IEnumerable<PendingLine> Waiting => Lines.Where(line => !line.IsRefused);
    public IEnumerable<PendingLine> Refused => Lines.Where(line => line.IsRefused);

    public static string? DoneKey(string? done) => done switch
    {
        "linked" => "Pending_Linked",
        "created" => "Pending_Created",
        "refused" => "Pending_Refused",
        "again" => "Pending_Again",
        _ => null,
    };
}

/// <summary>What the provider says of somebody. None of it is proof.</summary>
public sealed record PendingLine(Guid Id, string Name, string? Email, string? PersonnelNumber, string? Unit, string Issuer, string Subject, DateTime LastAt, bool IsRefused)
{
    public static PendingLine Of(PendingSignIn pending, CurrentPerson person) => new(
        pending.Id, pending.Name ?? pending.Email ?? pending.Subject, pending.Email, pending.PersonnelNumber, pending.Unit,
        Uri.TryCreate(pending.Issuer, UriKind.Absolute, out var address) ? address.Host : pending.Issuer, pending.Subject, person.Local(pending.LastAt), pending.IsRefused);
}
