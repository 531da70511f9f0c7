using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>One person and their newest invitation.</summary>
/// <param name="HasAccess">Whether they have a password, a passkey or a linked account.</param>
/// <param name="IsElsewhere">Whether they sign in with an account elsewhere.</param>
/// <param name="IsGuarded">Whether only an administrator lets them in.</param>
public sealed record InvitationLine(Guid Id, string Surname, string GivenName, string? PersonnelNumber, string? Email, string? Unit, bool HasAccess, bool IsElsewhere, bool IsGuarded, InvitationWay? Way, DateTime? MadeAt, DateTime? ExpiresAt, DateTime? AcceptedAt)
{
    public InvitationState StateAt(DateTime now) =>
        HasAccess || AcceptedAt is not null ? InvitationState.Done
        : MadeAt is null ? InvitationState.NotInvited
        : ExpiresAt > now ? InvitationState.Waiting
        : InvitationState.Expired;
}
