using Microsoft.AspNetCore.WebUtilities;

namespace UrbanKi.Academy.Features.People;

public sealed record InvitationsView
{
    public const int PageSize = 50;

    public required InvitationRequest Request { get; init; }
    /// <summary>Key and name; sub-units are indented.</summary>
    public required IReadOnlyList<(string Key, string Title)> Units { get; init; }
    public required IReadOnlyList<InvitationLine> Lines { get; init; }
    public required int Count { get; init; }
    public required int Page { get; init; }
    public required DateTime Now { get; init; }
    /// <summary>How many of those who are asked for would get a mail now.</summary>
    public required int ByMail { get; init; }
    /// <summary>…and a letter.</summary>
    public required int ByLetter { get; init; }
    /// <summary>Whether mail is set up.</summary>
    public required bool HasMail { get; init; }
    /// <summary>How many have just been invited by mail; null if nobody was.</summary>
    public int? Invited { get; init; }

    /// <summary>Whoever is in and has forgotten the password, but gets no mail: they need another letter.</summary>
    public bool IsRenewedByLetter(InvitationLine line) => line is { IsGuarded: false, IsElsewhere: false } && (!HasMail || line.Email is null) && (line.PersonnelNumber ?? line.Email) is not null;

    public int Pages => PagesOf(Count);

    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    /// <summary>The list, or one of its forms, with what is asked for.</summary>
    public string Address(int page = 1, string? handler = null, Guid? person = null) => QueryHelpers.AddQueryString(PeopleNav.Invitations + (handler == "letters" ? "/letters" : ""), new Dictionary<string, string?>
    {
        ["handler"] = handler == "letters" ? null : handler,
        ["unit"] = string.IsNullOrWhiteSpace(Request.Unit) ? null : Request.Unit,
        ["show"] = InvitationRequest.Choices.Contains(Request.Show) ? Request.Show : null,
        ["person"] = person?.ToString(),
        ["page"] = page > 1 ? $"{page}" : null,
    }.Where(pair => pair.Value is not null));
}
