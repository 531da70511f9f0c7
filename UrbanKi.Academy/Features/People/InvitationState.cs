namespace UrbanKi.Academy.Features.People;

/// <summary>How far somebody has come on the way in.</summary>
public enum InvitationState
{
    NotInvited,
    Waiting,
    Expired,
    /// <summary>In: by an invitation or in another way.</summary>
    Done,
}
