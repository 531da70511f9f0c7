using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>One page of the audit log.</summary>
/// <param name="Wanted">Only this kind; null for all.</param>
/// <param name="About">Only this person.</param>
public sealed record AuditView(IReadOnlyList<AuditLine> Lines, AuditAction? Wanted, Guid? About, string? AboutName, int Count, int Page)
{
    public const int PageSize = 50;

    public int Pages => PagesOf(Count);

    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    public string Address(int page) => "/admin/audit?" + string.Join('&', new[] { Wanted is { } action ? $"kind={action}" : null, About is { } id ? $"about={id}" : null, $"page={page}" }.OfType<string>());

    public static AuditView For(IEnumerable<AuditEntry> entries, Dictionary<Guid, string> names, AuditAction? wanted, Guid? about, int count, int page, CurrentPerson person) => new(
        [.. entries.Select(e => new AuditLine(person.Local(e.At), e.Action, Party.Of(e.ActorId, names), e.SubjectId == e.ActorId ? Party.Nobody : Party.Of(e.SubjectId, names), e.Detail))],
        wanted, about, Party.Of(about, names).Name, count, page);
}

/// <param name="Subject">Nobody where the actor did it to themselves, too.</param>
public sealed record AuditLine(DateTime At, AuditAction Action, Party Actor, Party Subject, string? Detail);

/// <summary>Somebody in the log. Without a name the person has been deleted since.</summary>
public sealed record Party(Guid? Id, string? Name)
{
    public static readonly Party Nobody = new(null, null);

    public static Party Of(Guid? id, Dictionary<Guid, string> names) => id is { } known ? new(known, names.GetValueOrDefault(known)) : Nobody;
}
