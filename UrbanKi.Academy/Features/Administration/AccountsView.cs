namespace UrbanKi.Academy.Features.Administration;

/// <summary>One page of the people who could sign in.</summary>
/// <param name="Role">Only those with this role; null for all.</param>
public sealed record AccountsView(IReadOnlyList<AccountLine> Lines, string? Words, string? Role, int Count, int Page)
{
    public const int PageSize = 50;

    /// <summary>The roles that can be given; everybody learns.</summary>
    public static readonly IReadOnlyList<string> Roles = [Academy.People.Role.Trainer, Academy.People.Role.Hr, Academy.People.Role.Administrator];

    public int Pages => PagesOf(Count);

    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    public string Address(int page) =>
        "/admin/accounts?" + string.Join('&', new[] { Words is { Length: > 0 } ? $"q={Uri.EscapeDataString(Words)}" : null, Role is not null ? $"role={Role}" : null, $"page={page}" }.OfType<string>());
}

public sealed record AccountLine(Guid PersonId, string Name, string? Email, string? PersonnelNumber, IReadOnlyList<string> Roles, bool HasAccount, bool HasSecondFactor);
